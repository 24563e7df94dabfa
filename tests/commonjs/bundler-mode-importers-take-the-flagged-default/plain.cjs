exports.a = "whole module";
