// A few dozen names of four tree-shakable libraries, all of which run without a DOM.
import {
  camelCase,
  chunk,
  cloneDeep,
  debounce,
  difference,
  flow,
  get,
  groupBy,
  isEqual,
  keyBy,
  mapValues,
  memoize,
  merge,
  omit,
  orderBy,
  partition,
  pick,
  set,
  sumBy,
  template,
  uniqBy,
  zipObject,
} from 'lodash-es';
import {
  BehaviorSubject,
  catchError,
  combineLatest,
  concatMap,
  debounceTime,
  distinctUntilChanged,
  filter,
  from,
  map,
  mergeMap,
  of,
  reduce,
  scan,
  share,
  switchMap,
  take,
  takeUntil,
  throttleTime,
  toArray,
} from 'rxjs';
import {
  extent,
  format,
  geoMercator,
  geoPath,
  hierarchy,
  histogram,
  interpolateRgb,
  line,
  max,
  mean,
  pie,
  scaleLinear,
  scaleOrdinal,
  scaleTime,
  schemeCategory10,
  stack,
  tree,
} from 'd3';
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  eachDayOfInterval,
  endOfMonth,
  format as formatDate,
  formatDistance,
  isBefore,
  isWeekend,
  parseISO,
  startOfWeek,
  subYears,
} from 'date-fns';

const sales = [
  { id: 'a1', region: 'north', amount: 12.5, day: '2024-02-01' },
  { id: 'a2', region: 'south', amount: 40, day: '2024-02-03' },
  { id: 'a3', region: 'north', amount: 7.25, day: '2024-02-09' },
];

function tables() {
  const byRegion = mapValues(groupBy(sales, 'region'), (rows) => sumBy(rows, 'amount'));
  const [small, large] = partition(orderBy(sales, 'amount'), (row) => row.amount < 10);
  const copy = set(merge(cloneDeep(keyBy(sales, 'id')), { a1: { note: 'x' } }), 'a2.amount', 41);
  return {
    byRegion,
    counts: [small.length, large.length, chunk(sales, 2).length, uniqBy(sales, 'region').length],
    picked: pick(omit(sales[0], 'day'), ['id', 'region']),
    second: get(copy, 'a2.amount'),
    same: isEqual(zipObject(['a'], [1]), { a: 1 }),
    title: flow(
      camelCase,
      memoize((text) => template('<%= text %>!')({ text })),
    )('hello wide world'),
    rest: difference([1, 2, 3], [2]),
    waits: typeof debounce(() => {}, 10),
  };
}

function streams() {
  const seen = [];
  const level = new BehaviorSubject(1);
  combineLatest([of(1, 2), level])
    .pipe(take(3), share())
    .subscribe((pair) => seen.push(pair.join()));
  from(sales)
    .pipe(
      filter((row) => row.amount > 10),
      map((row) => row.amount),
      distinctUntilChanged(),
      scan((sum, x) => sum + x, 0),
      concatMap((x) => of(x)),
      mergeMap((x) => of(x)),
      switchMap((x) => of(x)),
      toArray(),
      catchError(() => of([])),
    )
    .subscribe((list) => seen.push(list.join()));
  of(1, 2, 3)
    .pipe(reduce((a, b) => a + b))
    .subscribe((sum) => seen.push(String(sum)));
  return {
    seen,
    timed: [debounceTime, throttleTime, takeUntil].map((operator) => typeof operator(10)),
  };
}

function charts() {
  const x = scaleLinear()
    .domain(extent(sales, (row) => row.amount))
    .range([0, 100]);
  const root = tree().size([10, 10])(hierarchy({ children: [{}, { children: [{}] }] }));
  return {
    mean: mean(sales, (row) => row.amount),
    top: format('.2f')(max(sales, (row) => row.amount)),
    mid: Math.round(x(20)),
    path: line()(sales.map((row, index) => [index, Math.round(x(row.amount))])),
    slices: pie()([1, 2, 3]).length,
    colour: interpolateRgb('red', 'blue')(0.5),
    ordinal: scaleOrdinal(schemeCategory10)('north'),
    year: scaleTime().domain([new Date(0), new Date(1000)])(new Date(500)),
    bins: histogram()([1, 2, 2, 3]).length,
    layers: stack().keys(['a', 'b'])([{ a: 1, b: 2 }]).length,
    depth: root.height,
    outline: geoPath(geoMercator())({ type: 'Point', coordinates: [0, 0] }).length > 0,
  };
}

function dates() {
  const day = parseISO('2024-02-10');
  return {
    next: formatDate(addDays(day, 20), 'yyyy-MM-dd'),
    month: formatDate(endOfMonth(addMonths(day, 1)), 'd MMMM'),
    days: differenceInCalendarDays(day, subYears(day, 1)),
    weekends: eachDayOfInterval({ start: startOfWeek(day), end: day }).filter(isWeekend).length,
    distance: formatDistance(day, addDays(day, 3)),
    before: isBefore(day, addDays(day, 1)),
  };
}

export const result = { ...tables(), ...streams(), ...charts(), ...dates() };
