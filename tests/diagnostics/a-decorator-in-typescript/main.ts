type Constructor = new () => object;
function sealed(target: Constructor): void {}
@sealed
class Service {
  name: string = 'service';
}
console.log(new Service());
