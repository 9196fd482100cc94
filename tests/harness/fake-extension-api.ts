/** The part of an extension's API that storage and alarms need, in memory. Values are copied as JSON, as a browser does. */
export function createFakeExtensionApi() {
  const areas = { local: new Map<string, string>(), session: new Map<string, string>() };
  const alarms = new Map<string, unknown>();

  function area(kept: Map<string, string>) {
    return {
      async get(keys?: string | string[] | null) {
        const wanted = keys === undefined || keys === null ? [...kept.keys()] : [keys].flat();
        return Object.fromEntries(
          wanted.flatMap((key) => {
            const text = kept.get(key);
            return text === undefined ? [] : [[key, JSON.parse(text)]];
          }),
        );
      },
      async set(values: Record<string, unknown>) {
        for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value));
      },
      async remove(keys: string | string[]) {
        for (const key of [keys].flat()) kept.delete(key);
      },
      onChanged: { addListener() {}, removeListener() {} },
    };
  }

  return {
    areas,
    alarms,
    api: {
      runtime: { id: 'fake' },
      storage: { local: area(areas.local), session: area(areas.session) },
      alarms: {
        async create(name: string, info: unknown) {
          alarms.set(name, info);
        },
        clear: async (name: string) => alarms.delete(name),
      },
    },
  };
}
