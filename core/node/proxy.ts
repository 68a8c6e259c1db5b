import type { Dispatcher } from 'undici';
import type { Environment } from './cache-folder.js';
import type { Settings } from './npmrc.js';

/**
 * How requests leave this machine: through the proxies of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, or of npm's own
 * settings. A project's .npmrc has no say. Made at the first request, since loading the library takes its time.
 */
export function dispatcherFrom(env: Environment, own: Settings): () => Promise<Dispatcher> {
  let made: Promise<Dispatcher> | undefined;
  return () => {
    made ??= dispatcher(env, own);
    return made;
  };
}

async function dispatcher(env: Environment, own: Settings): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  const httpProxy = own.get('proxy') ?? env.http_proxy ?? env.HTTP_PROXY ?? '';
  const httpsProxy = own.get('https-proxy') ?? env.https_proxy ?? env.HTTPS_PROXY ?? httpProxy;
  const noProxy = own.get('noproxy') ?? env.no_proxy ?? env.NO_PROXY ?? '';
  return httpProxy === '' && httpsProxy === ''
    ? new Agent()
    : new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy });
}
