var $import = async (load, use) => (await 0, use ? use(await load()) : load());
