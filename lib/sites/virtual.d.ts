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

declare module 'virtual:page-rules/amazon' {
  import type { PageRules } from '@/lib/model/site-pack';

  const rules: PageRules;
  export default rules;
}
