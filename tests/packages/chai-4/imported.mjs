// chai 4: an ES module that takes names off the default import.
import { assert, expect, should } from 'chai-4';

console.log(typeof should, expect(1).to.equal(1) !== undefined);
assert.throws(() => expect([]).to.have.lengthOf(1), /length/);
