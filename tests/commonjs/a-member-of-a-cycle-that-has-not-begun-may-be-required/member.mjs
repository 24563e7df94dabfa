import './main.mjs';
export const member = 'member';
console.log('member');
