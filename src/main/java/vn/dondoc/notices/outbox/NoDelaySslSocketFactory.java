package vn.dondoc.notices.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** As {@link NoDelaySocketFactory}, with TLS. */
final class NoDelaySslSocketFactory extends SSLSocketFactory {

    private final SSLSocketFactory safe;
    private final NoDelaySocketFactory sockets;

    NoDelaySslSocketFactory(SSLSocketFactory safe) {
        this.safe = safe;
        this.sockets = new NoDelaySocketFactory(safe);
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(host, port, local, localPort);
    }

    /** For STARTTLS, over a connection that stands. */
    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return NoDelaySocketFactory.noDelay(safe.createSocket(plain, host, port, autoClose));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return safe.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return safe.getSupportedCipherSuites();
    }
}
