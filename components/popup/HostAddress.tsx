export interface HostAddressProps {
  host: string;
  /** The part at its end that tells whose it is. */
  domain: string;
  real: boolean;
}

/** A host with its owner's part marked. Two of them line up at their ends, because the end is what tells. */
export function HostAddress({ host, domain, real }: HostAddressProps) {
  const before = host.endsWith(domain) ? host.slice(0, host.length - domain.length) : '';
  return (
    <dd class={real ? 'address real' : 'address'} dir="ltr" lang="en">
      {before}
      <b>{domain}</b>
    </dd>
  );
}
