// Local declarations named like globals and like library exports.
export class Node {
  children = [];
}
export class Request {}
export class Response {
  kind() {
    return this.constructor.name;
  }
}
export const Widget = class {
  static Inner = class {};
  static create = () => new this();
  render() {
    return new Node();
  }
};
