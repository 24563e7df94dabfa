// bson: the file that Node's conditions choose for import.
import { Long, ObjectId, deserialize, serialize } from 'bson';

console.log(deserialize(serialize({ a: [new ObjectId('0'.repeat(24))] })), Long.ONE.add(Long.ONE).toNumber());
