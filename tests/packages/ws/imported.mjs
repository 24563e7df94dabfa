// ws: an ES module that wraps the CommonJS files.
import WebSocket, { WebSocketServer, createWebSocketStream } from 'ws';

console.log(WebSocket.Server === WebSocketServer, typeof createWebSocketStream, WebSocket.CLOSED);
const server = new WebSocketServer({ noServer: true });
server.close(() => console.log('closed', server.clients.size));
