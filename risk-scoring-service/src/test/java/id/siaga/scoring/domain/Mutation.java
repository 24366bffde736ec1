package id.siaga.scoring.domain;

import java.util.List;
import java.util.Random;

/** What may become of a text on its way, or by somebody's will. */
enum Mutation {
  CUT {
    @Override
    String of(String text, Random random) {
      return text.substring(0, at(text, random));
    }
  },
  TAKEN_OUT {
    @Override
    String of(String text, Random random) {
      int one = at(text, random);
      int other = at(text, random);
      return text.substring(0, Math.min(one, other)) + text.substring(Math.max(one, other));
    }
  },
  DOUBLED {
    @Override
    String of(String text, Random random) {
      return text.substring(at(text, random)) + text;
    }
  },
  ONE_CHARACTER {
    @Override
    String of(String text, Random random) {
      int at = at(text, random);
      return text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at);
    }
  },
  MANY_CHARACTERS {
    @Override
    String of(String text, Random random) {
      StringBuilder mutated = new StringBuilder(text);
      for (int i = random.nextInt(40); i > 0; i--) {
        mutated.insert(
            random.nextInt(mutated.length() + 1), MARKS.charAt(random.nextInt(MARKS.length())));
      }
      return mutated.toString();
    }
  },
  SWAPPED {
    @Override
    String of(String text, Random random) {
      int at = at(text, random);
      return text.substring(at) + text.substring(0, at);
    }
  },
  WITHOUT_SPACES {
    @Override
    String of(String text, Random random) {
      return text.replace(" ", "");
    }
  },
  BACKWARDS {
    @Override
    String of(String text, Random random) {
      return new StringBuilder(text).reverse().toString();
    }
  };

  /** Characters that mean something to whoever splits a text. */
  private static final String MARKS =
      "0129.,:;!?-'’\"()|*~#/\\<>{}\n\r\t\u0000\u00a0\u00ad\u0301\u200b\u200d\u202e\ufeffhH2İıßﬁⅣ"
          + "\ud83d\ude00";

  abstract String of(String text, Random random);

  static Mutation random(Random random) {
    List<Mutation> all = List.of(values());
    return all.get(random.nextInt(all.size()));
  }

  private static int at(String text, Random random) {
    return random.nextInt(text.length() + 1);
  }
}
