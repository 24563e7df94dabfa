// A winston logger into memory.
import { Writable } from 'node:stream';
import winston from 'winston';

export const lines = [];
const stream = new Writable({
  write(chunk, _, done) {
    lines.push(String(chunk).trim());
    done();
  },
});
export const logger = winston.createLogger({
  format: winston.format.printf(({ level, message }) => `[${level}] ${message}`),
  transports: [new winston.transports.Stream({ stream })],
});
