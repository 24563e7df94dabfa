import { a } from
