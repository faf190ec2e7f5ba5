import type { ServiceConfig } from '#server/config';
import type { Metrics } from '#server/http/metrics';
import type { Route } from '#server/http/route';
import { accessRoutes } from '#server/routes/access';
import { accountRoutes } from '#server/routes/accounts';
import { codeRoutes } from '#server/routes/codes';
import { decisionRoutes } from '#server/routes/decisions';
import { instanceRoutes } from '#server/routes/instance';
import { registryRoutes } from '#server/routes/registry';

/** All the service does, in one list: what is not in it cannot be called. */
export function allRoutes(
  config: Pick<ServiceConfig, 'publicUrl' | 'metricsToken'>,
  metrics: Metrics,
): readonly Route[] {
  const { publicUrl, metricsToken } = config;
  const routes: readonly Route[] = [
    ...decisionRoutes,
    ...accessRoutes({ publicUrl }),
    ...codeRoutes,
    ...accountRoutes(publicUrl),
    ...registryRoutes,
    ...instanceRoutes({ publicUrl, metrics, metricsToken, routes: () => routes }),
  ];
  return routes;
}
