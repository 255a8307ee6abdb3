# marketd serve with the web app in it. docker-compose.yml runs it beside PostgreSQL.
#
#   docker build -t marketd .

FROM node:20-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY api ../api
COPY web ./
RUN npm run build

FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=web /src/web/dist web/dist
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags=-s -o /out/marketd ./cmd/marketd

FROM alpine:3.22
RUN apk add --no-cache ca-certificates tzdata && adduser -D -u 10001 marketd
COPY --from=build /out/marketd /usr/local/bin/marketd
USER marketd
EXPOSE 8080
ENTRYPOINT ["marketd"]
CMD ["serve"]
