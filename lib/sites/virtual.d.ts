declare module 'virtual:site-pack/amazon' {
  import type { SitePack } from '@/lib/model/site-pack';

  const pack: SitePack;
  export default pack;
}

declare module 'virtual:stores/amazon' {
  import type { OpenableStore } from '@/lib/model/site-pack';

  const stores: OpenableStore[];
  export default stores;
}

declare module 'virtual:own-addresses/amazon' {
  import type { OwnAddresses } from '@/lib/model/site-pack';

  const own: OwnAddresses;
  export default own;
}

declare module 'virtual:page-rules/amazon' {
  import type { PageRules } from '@/lib/model/site-pack';

  const rules: PageRules;
  export default rules;
}

declare module 'virtual:official-pages/amazon' {
  import type { OfficialPages } from '@/lib/model/site-pack';

  const pages: OfficialPages;
  export default pages;
}
