const failed = (error) => console.log(error.name, error.code);
try { console.log(require('./unlinkable.mjs')); } catch (error) { failed(error); }
try { console.log(require('./below.mjs')); } catch (error) { failed(error); }
try { console.log(require('./apart.mjs')); } catch (error) { failed(error); }
