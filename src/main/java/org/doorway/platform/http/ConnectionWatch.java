package org.doorway.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.arc.Arc;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Sees connections when they are opened, which the framework shows nobody: those that never send a request are the ones
 * that matter. Found by Netty as a service, when {@code io.netty.bootstrap.extensions} says so.
 */
public final class ConnectionWatch extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        var container = Arc.container();
        if (container == null) {
            return;
        }
        container.instance(Connections.class).get().opened(connection);
        connection
                .pipeline()
                .addFirst(new FirstBytes(
                        container.instance(MalformedRequests.class).get()));
    }

    /** Has a connection answer what cannot be read as everything else is refused, before anything is read from it. */
    private static final class FirstBytes extends ChannelInboundHandlerAdapter {
        private final MalformedRequests malformed;

        FirstBytes(MalformedRequests malformed) {
            this.malformed = malformed;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            var server = context.pipeline().get(VertxHandler.class);
            if (server != null && server.getConnection() instanceof Http1xServerConnection connection) {
                connection.invalidRequestHandler(malformed::answer);
            }
            context.pipeline().remove(this);
            context.fireChannelRead(bytes);
        }
    }
}
