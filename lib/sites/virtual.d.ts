/** What `lib/build/packs.ts` makes of all packs, one module for each that asks. */
declare module 'virtual:site-packs' {
  const packs: readonly import('@/lib/model/site-pack').SitePack[];
  export default packs;
}

declare module 'virtual:openable-stores' {
  const stores: readonly import('@/lib/model/site-pack').OpenableStore[];
  export default stores;
}

declare module 'virtual:own-addresses' {
  const own: readonly import('@/lib/model/site-pack').OwnAddresses[];
  export default own;
}

declare module 'virtual:official-pages' {
  const pages: readonly import('@/lib/model/site-pack').OfficialPages[];
  export default pages;
}
