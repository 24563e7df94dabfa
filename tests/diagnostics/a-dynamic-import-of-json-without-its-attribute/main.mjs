console.log(await import("./data.json"));
