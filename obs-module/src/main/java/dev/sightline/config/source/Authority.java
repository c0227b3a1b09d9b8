package dev.sightline.config.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trust in the certificates of one PEM file, and in no others. */
final class Authority {
  private Authority() {}

  static SSLContext trusting(Path file) throws SourceException {
    try {
      byte[] pem = TextFile.value(file).getBytes(StandardCharsets.US_ASCII);
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))) {
        store.setCertificateEntry("authority-" + number++, each);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (SourceException e) {
      throw new SourceException("the certificate of its authority " + e.getMessage());
    } catch (GeneralSecurityException | IOException e) {
      throw new SourceException(
          "the certificate of its authority could not be read ("
              + e.getClass().getSimpleName()
              + ")");
    }
  }
}
