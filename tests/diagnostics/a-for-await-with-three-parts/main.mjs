// `for await` takes `of`.
for await (let i = 0; i < 1; i++);
