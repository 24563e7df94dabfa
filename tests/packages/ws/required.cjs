// ws: native helpers are optional; a server and a client in one process.
const WebSocket = require('ws');

const { Server, WebSocketServer, Receiver, Sender, createWebSocketStream } = WebSocket;
console.log(
  Server === WebSocketServer,
  WebSocket.WebSocket === WebSocket,
  WebSocket.OPEN,
  Object.keys(WebSocket).sort().join(),
  typeof Receiver,
  typeof Sender.frame,
);
console.log(
  Sender.frame(Buffer.from('hi'), { fin: true, opcode: 1, mask: false, readOnly: true }).map((b) => b.toString('hex')),
);
const server = new WebSocketServer(
  { port: 0, host: '127.0.0.1', perMessageDeflate: { threshold: 10 }, handleProtocols: (set) => [...set].at(-1) },
  () => {
    const client = new WebSocket(`ws://127.0.0.1:${server.address().port}/path?q`, ['p1', 'p2']);
    client.on('open', () => {
      console.log('open', client.protocol, client.extensions, client.readyState);
      client.send('text é');
      client.send(Buffer.alloc(100, 'z'));
      client.ping('beat');
    });
    let count = 0;
    client.on('pong', (data) => console.log('pong', data.toString()));
    client.on('message', (data, binary) => {
      console.log('message', data.toString().slice(0, 20), data.length, binary);
      if (++count === 2) client.close(4001, 'enough');
    });
    client.addEventListener('close', (event) => console.log('close', event.code, event.reason, event.wasClean));
  },
);
server.on('connection', (socket, request) => {
  console.log('connection', request.url, socket.protocol);
  socket.on('message', (data, binary) => socket.send(data, { binary }));
  socket.on('close', (code, reason) => {
    console.log('server saw', code, reason.toString());
    server.close(() => console.log('closed', typeof createWebSocketStream));
  });
});
try {
  new WebSocket('http:///');
} catch (e) {
  console.log(e.name, e.message);
}
