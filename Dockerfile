# Debian, not Alpine: the embedded engine is built for glibc 2.34 and newer. A release names the image by its digest:
# docker build --build-arg NODE_IMAGE=node:24-bookworm-slim@sha256:… (docs/releasing.md).
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Nothing that is installed runs code of its own here.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev

FROM ${NODE_IMAGE}
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="Multaqa" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 STORE=embedded:/data
# Half of the gigabyte that docker-compose.yml gives: cached answers, exports, zlib and the embedded engine need the rest,
# outside this heap.
ENV NODE_OPTIONS=--max-old-space-size=512
# Two places from which threads take memory: glibc has eight for each processor, and what the threads of the embedded engine
# free stays in theirs.
ENV MALLOC_ARENA_MAX=2
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/schema schema
COPY --from=build /app/seed seed
COPY --from=build /app/starter starter
COPY --from=build /app/operations operations
COPY --from=build /app/names names
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:4000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
