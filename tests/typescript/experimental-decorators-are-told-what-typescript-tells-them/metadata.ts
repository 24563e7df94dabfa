const known: string[] = [];
(Reflect as any).metadata = (key: string, value: any) => (target: any, name?: string) => {
  const shown = Array.isArray(value) ? value.map((it) => it?.name).join() : value?.name ?? String(value);
  console.log(key, name, shown);
  known.push(key);
};
