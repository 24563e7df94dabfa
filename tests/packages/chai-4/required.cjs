// chai 4: proxies, chainable methods, plugins; files that fill a function that is handed to them.
const chai = require('chai-4');

const { expect, assert, AssertionError } = chai;
chai.should();
chai.use((c, utils) => {
  c.Assertion.addMethod('even', function () {
    this.assert(utils.flag(this, 'object') % 2 === 0, 'expected #{this} to be even', 'expected #{this} not to be even');
  });
  c.Assertion.addProperty('shouting', function () {
    expect(this._obj).to.match(/^[A-Z]+$/);
  });
});
for (const run of [
  () =>
    expect({ a: [1, { b: 2 }] })
      .to.deep.equal({ a: [1, { b: 2 }] })
      .and.have.nested.property('a[1].b', 2),
  () => expect([1, 2]).to.include.members([3]),
  () => expect({ a: 1 }).to.eql({ a: new Map([[1, new Set([2])]]) }),
  () => expect('abc', 'label').to.be.a('number'),
  () =>
    expect(() => {
      throw new RangeError('far');
    }).to.throw(TypeError, /near/),
  () => (5).should.be.above(4).and.even(),
  () => expect('LOUD').to.be.shouting,
  () => assert.closeTo(1.5, 1, 0.1, 'close'),
  () => assert.deepInclude({ a: { b: 1 }, c: 2 }, { a: { b: 1 } }),
  () => expect(1).to.be.undefinde,
  () => expect(null).to.not.exist.and.equal(undefined),
  () => expect({ a: 1, b: 2 }).to.have.all.keys('a', 'c'),
  () =>
    expect(() => {})
      .to.change({ x: 1 }, 'x')
      .by(1),
  () => assert.fail('a', 'b', 'custom'),
  () => expect([...'ab']).to.have.ordered.members(['b', 'a']),
  () =>
    expect(
      new (class Foo {
        x = 1n;
      })(),
    ).to.be.empty,
]) {
  try {
    run();
    console.log('fine');
  } catch (e) {
    console.log(e instanceof AssertionError, e.name, e.message, JSON.stringify(e.showDiff), e.operator ?? '');
  }
}
console.log(
  chai.version.split('.')[0],
  Object.keys(chai).sort().join(),
  chai.util.inspect({ a: [1, 'x', Symbol('s')] }),
  chai.config.truncateThreshold,
);
