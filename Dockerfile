# Open Liberty with the shop and the console:
#   docker build -t sightline-demo . && docker run --rm -p 9080:9080 sightline-demo
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -B package -DskipTests \
 && liberty-config/target/liberty/wlp/bin/server package sightline --include=minify --archive=/build/server.jar \
 && mkdir /opt/server && cd /opt/server && jar xf /build/server.jar && chmod +x wlp/bin/server

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 1001 --gid 0 --no-create-home liberty
COPY --from=build --chown=1001:0 /opt/server/wlp /opt/wlp
USER 1001
# the server's variable http.host: listen beyond localhost
ENV HTTP_HOST=*
EXPOSE 9080
CMD ["/opt/wlp/bin/server", "run", "sightline"]
