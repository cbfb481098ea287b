package vn.dondoc.notices.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that refuses {@code nobody@} for good, {@code busy@} for now, and hangs up at {@code gone@}. */
final class PickyMailServer implements AutoCloseable {

    final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> brokenOff = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    PickyMailServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
        Thread thread = new Thread(this::serve, "picky-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (SocketException e) {
                // Ours, at the end of the test, or the client's, who does not wait for a goodbye.
                brokenOff.add(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 picky\r\n");
        out.flush();
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && line.contains("gone@")) {
                return;
            } else if (line.startsWith("RCPT")) {
                recipient = line;
            } else if (line.equals(".")) {
                taken.add(recipient);
            }
            String reply = reply(line);
            if (!reply.isEmpty()) {
                out.print(reply + "\r\n");
                out.flush();
            }
        }
    }

    private static String reply(String line) {
        if (line.startsWith("RCPT") && line.contains("nobody@")) {
            return "550 5.1.1 No such user here";
        } else if (line.startsWith("RCPT") && line.contains("busy@")) {
            return "450 4.2.1 Mailbox busy";
        } else if (line.equals("DATA")) {
            return "354 Go on";
        } else if (line.matches("(EHLO|MAIL|RCPT|RSET|NOOP|QUIT).*|\\.")) {
            return "250 OK";
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
