import "./picture.xyz";
