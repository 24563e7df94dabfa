// Parameters have no decorators in the language (https://github.com/tc39/proposal-decorators).
declare const inject: any;
class A { constructor(@inject private a: string) {} }
new A("a");
