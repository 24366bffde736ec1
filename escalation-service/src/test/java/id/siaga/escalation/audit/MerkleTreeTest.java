package id.siaga.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

  /** The leaves that Certificate Transparency's own implementations are tested with. */
  private static final List<byte[]> KNOWN =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(HexFormat.of()::parseHex)
          .toList();

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void rootIsThatOfCertificateTransparency(int leaves, String root) {
    assertThat(MerkleTree.root(KNOWN.subList(0, leaves))).hasToString(root);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 31, 32, 33, 514, 600})
  void rootFollowsTheDefinition(int leaves) throws NoSuchAlgorithmException {
    List<byte[]> data =
        IntStream.range(0, leaves).mapToObj(i -> new byte[] {(byte) i, (byte) (i >> 8)}).toList();

    assertThat(MerkleTree.root(data).bytes()).isEqualTo(defined(data));
  }

  @Test
  void orderOfLeavesCounts() {
    assertThat(MerkleTree.root(KNOWN.reversed())).isNotEqualTo(MerkleTree.root(KNOWN));
  }

  /** RFC 9162, 2.1.1, to the letter: split at the largest power of two below the count. */
  private static byte[] defined(List<byte[]> data) throws NoSuchAlgorithmException {
    if (data.size() == 1) {
      return sha256(new byte[] {0}, data.getFirst());
    }
    int split = Integer.highestOneBit(data.size() - 1);
    byte[] left = defined(data.subList(0, split));
    return sha256(new byte[] {1}, left, defined(data.subList(split, data.size())));
  }

  private static byte[] sha256(byte[]... parts) throws NoSuchAlgorithmException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
  }
}
