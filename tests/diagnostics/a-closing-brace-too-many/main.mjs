function f() {
}}
