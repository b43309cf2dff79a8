# Debian, not Alpine: the embedded engine is built for glibc 2.34 and newer.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 STORE=embedded:/data
# Half of the gigabyte that docker-compose.yml gives: cached answers, exports, zlib and the embedded engine need the rest,
# outside this heap.
ENV NODE_OPTIONS=--max-old-space-size=512
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
CMD ["node", "dist/main.js"]
