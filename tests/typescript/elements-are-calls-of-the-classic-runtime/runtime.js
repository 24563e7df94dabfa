export const h = (type, props, ...children) => [typeof type === 'function' ? type.name : type, props, ...children];
export const All = 'All';
export const show = (value) => console.log(JSON.stringify(value));
