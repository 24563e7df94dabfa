// `for await` takes `of`.
for await (const x in {});
