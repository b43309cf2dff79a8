/** The years at the beginning of a line of somebody's life: `2016 – 2021 :`, `2021 – present |`, `منذ 2021 :`. */
export const lineOfYears =
  /^(?:since |from |منذ |من )?(?<from>[12]\d{3})(?: (?:[–—-]|to|until|الي|حتي) (?:(?<to>[12]\d{3})|present|now|today|date|الان|اليوم))? [:|] $/u;
