# One image for every service. SERVICE says which one runs; `platform` runs all of them in one process.
FROM node:24-bookworm-slim AS build
ARG PNPM_VERSION=12.21.0
WORKDIR /app
# Behind a proxy with its own certificate: docker build --secret id=ca,src=<file>
RUN --mount=type=secret,id=ca,target=/run/ca.crt \
  if [ -f /run/ca.crt ]; then export NODE_EXTRA_CA_CERTS=/run/ca.crt; fi; \
  npm install --global --no-audit --no-fund pnpm@${PNPM_VERSION}
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
RUN --mount=type=secret,id=ca,target=/run/ca.crt \
  if [ -f /run/ca.crt ]; then export NODE_EXTRA_CA_CERTS=/run/ca.crt; fi; \
  pnpm fetch --prod
COPY package.json CHANGELOG.md ./
COPY packages packages
COPY services services
# Copied, not linked: the store stays behind.
RUN pnpm install --prod --offline --frozen-lockfile --package-import-method copy

# The segment agent as Bedrock AgentCore Runtime runs it: docker build --platform linux/arm64 --target agent
FROM node:24-bookworm-slim AS agent
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build /app .
USER 1000
EXPOSE 8080
STOPSIGNAL SIGTERM
CMD ["node", "services/segmentation/src/agent-main.ts"]

FROM node:24-bookworm-slim
ENV NODE_ENV=production SERVICE=platform HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
RUN mkdir --mode 700 /data && chown 1000:1000 /data
WORKDIR /app
COPY --from=build /app .
USER 1000
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "if [ \"$SERVICE\" = platform ]; then exec node packages/platform/src/main.ts; else exec node \"services/$SERVICE/src/main.ts\"; fi"]
