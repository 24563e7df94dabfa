// graphql: SDL, execution with resolvers, validation errors, introspection, printing, visiting, schema diffing.
import {
  GraphQLEnumType,
  GraphQLError,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLInt,
  Kind,
  TypeInfo,
  Source,
  buildClientSchema,
  buildSchema,
  extendSchema,
  findBreakingChanges,
  findDangerousChanges,
  getIntrospectionQuery,
  graphql,
  graphqlSync,
  introspectionFromSchema,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  separateOperations,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
  validateSchema,
  visit,
  visitWithTypeInfo,
  coerceInputValue,
  astFromValue,
  version,
  defaultFieldResolver,
} from 'graphql';

const schema = buildSchema(`
  "A day" scalar Day @specifiedBy(url: "https://x.test/day")
  enum Color { RED GREEN @deprecated(reason: "too green") }
  interface Node { id: ID! }
  type Author implements Node { id: ID! name: String! books(first: Int = 2, color: Color): [Book!]! }
  type Book implements Node { id: ID! title: String author: Author fail: Int! }
  union Thing = Author | Book
  input Filter { text: String, colors: [Color!] = [RED], nested: Filter }
  type Query { node(id: ID!): Node things(filter: Filter): [Thing] day(at: Day): Day echo(list: [[Int]]): String }
  type Mutation { add(title: String!): Book }
  directive @upper(times: Int = 1) repeatable on FIELD
`);
schema.getType('Day').parseValue = (v) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(v)) throw new GraphQLError(`bad day ${v}`);
  return v;
};
schema.getType('Day').coerceInputValue = schema.getType('Day').parseValue;
const author = { __typename: 'Author', id: 'a1', name: 'Ada', books: ({ first }) => books.slice(0, first) };
const books = [1, 2, 3].map((n) => ({
  __typename: 'Book',
  id: `b${n}`,
  title: `Book ${n}`,
  author,
  fail: () => {
    throw new Error(`failed ${n}`);
  },
}));
const root = {
  node: ({ id }) => (id === 'a1' ? author : books.find((b) => b.id === id)),
  things: ({ filter }) => [author, ...books].filter((t) => (t.title ?? t.name).includes(filter?.text ?? '')),
  day: ({ at }) => at,
  echo: ({ list }) => JSON.stringify(list),
  add: ({ title }) => ({ id: 'new', title }),
};
const run = async (source, variableValues, operationName) =>
  console.log(JSON.stringify(await graphql({ schema, source, rootValue: root, variableValues, operationName })));
async function main() {
  await run(
    'query Q($id: ID!, $with: Boolean = true) { node(id: $id) { __typename id ... on Author @include(if: $with) { name books(first: 1) { ...B } } } } fragment B on Book { title author { name } }',
    { id: 'a1' },
  );
  await run(
    '{ things(filter: { text: "2", colors: [RED, GREEN] }) { ... on Book { t: title fail } } echo(list: [[1, null], [2]]) }',
  );
  await run('query ($d: Day) { day(at: $d) }', { d: 'nope' });
  await run(
    'mutation M { add(title: "New") { id title } } query N { __schema { queryType { name } directives { name isRepeatable } } }',
    {},
    'M',
  );
  await run('{ nodes }');
  await run('{ node(id: ');
  const doc = parse(
    'query A { node(id: 1) { name } things(filter: { wrong: 1 }) { title } ...X } fragment Y on Color { x } { again }',
  );
  for (const e of validate(schema, doc, specifiedRules, { maxErrors: 20 }))
    console.log(e.message, JSON.stringify(e.locations));
  try {
    parse(new Source('type X {\n  a: }\n', 'file.graphql', { line: 10, column: 3 }));
  } catch (e) {
    console.log(e.name, String(e), e.toJSON().locations);
  }
  console.log(
    print(
      visit(parse('{ a(x: 1) { b @upper c } }'), {
        Field: { leave: (n) => (n.name.value === 'c' ? null : undefined) },
        IntValue: (n) => ({ ...n, value: String(Number(n.value) + 1) }),
      }),
    ),
  );
  const info = new TypeInfo(schema);
  const types = [];
  visit(
    parse('{ node(id: "x") { id ... on Book { title } } }'),
    visitWithTypeInfo(info, {
      Field: () => void types.push(`${info.getParentType()}.${info.getFieldDef().name}:${info.getType()}`),
    }),
  );
  console.log(
    types.join(' '),
    stripIgnoredCharacters('{ a , b  # c\n }'),
    Object.keys(separateOperations(parse('query A { x } query B { y }'))).join(),
  );
  console.log(
    printSchema(lexicographicSortSchema(schema)).length,
    printSchema(buildClientSchema(introspectionFromSchema(schema))) === printSchema(schema),
    getIntrospectionQuery().length > 500,
  );
  const next = extendSchema(schema, parse('extend type Query { extra: Int } extend enum Color { BLUE }'));
  console.log(
    findBreakingChanges(next, schema).map((c) => `${c.type}: ${c.description}`),
    findDangerousChanges(schema, next).map((c) => c.type),
    validateSchema(buildSchema('type NotQuery { a: Int }'))[0].message,
  );
  const Level = new GraphQLEnumType({ name: 'Level', values: { LOW: { value: 0 }, HIGH: { value: 1 } } });
  const Upper = new GraphQLScalarType({
    name: 'Upper',
    serialize: (v) => String(v).toUpperCase(),
    coerceOutputValue: (v) => String(v).toUpperCase(),
  });
  const Tree = new GraphQLObjectType({
    name: 'Tree',
    fields: () => ({
      v: { type: Upper },
      kids: { type: new GraphQLList(new GraphQLNonNull(Tree)) },
      depth: { type: GraphQLInt, resolve: (s, a, ctx, i) => (i.path.prev?.key === 'tree' ? ctx.base : null) },
    }),
  });
  const built = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        tree: {
          type: Tree,
          args: { level: { type: Level, defaultValue: 1, description: 'how much' }, name: { type: GraphQLString } },
          resolve: (_, { level, name }) => ({ v: `${name}-${level}`, kids: [{ v: 'k' }] }),
        },
      },
    }),
  });
  console.log(
    JSON.stringify(
      graphqlSync({
        schema: built,
        source: '{ tree(name: "t", level: LOW) { v depth kids { v depth kids { v } } } d: tree { v } }',
        contextValue: { base: 7 },
      }),
    ),
    print(astFromValue('x', GraphQLString)),
    Kind.FIELD,
    version.split('.').length,
    typeof defaultFieldResolver,
    typeof coerceInputValue,
  );
  console.log(printSchema(built));
}
main();
