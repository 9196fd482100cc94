export interface HostAddressProps {
  host: string;
  /** The end of it, which shows whose it is. */
  domain: string;
  real: boolean;
}

/** A host with its owner's part in bold. Two of them line up at their ends, where they differ. */
export function HostAddress({ host, domain, real }: HostAddressProps) {
  const before = host.endsWith(domain) ? host.slice(0, host.length - domain.length) : '';
  return (
    <dd class={real ? 'address real' : 'address'} dir="ltr" lang="en">
      {before}
      <b>{domain}</b>
    </dd>
  );
}
