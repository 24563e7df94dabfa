// JavaScript and JSON only.
import "./style.css";
