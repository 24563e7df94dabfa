console.log('default'); export default 'default'; export class onlyAsType {}
