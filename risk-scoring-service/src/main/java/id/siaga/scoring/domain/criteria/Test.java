package id.siaga.scoring.domain.criteria;

/** A condition made ready: the sentences in which it holds, as bits; 0 when it doesn't. */
@FunctionalInterface
interface Test {

  long in(Reading reading);

  /** All hold, anywhere in the text. */
  static Test anywhere(Test[] tests) {
    return reading -> {
      long sentences = 0;
      for (Test test : tests) {
        long found = test.in(reading);
        if (found == 0) {
          return 0;
        }
        sentences |= found;
      }
      return sentences;
    };
  }

  /** All hold in one sentence. */
  static Test sameSentence(Test[] tests) {
    return reading -> {
      long sentences = reading.all();
      for (int i = 0; i < tests.length && sentences != 0; i++) {
        sentences &= tests[i].in(reading);
      }
      return sentences;
    };
  }

  /** At least one holds. */
  static Test either(Test[] tests) {
    return reading -> {
      long sentences = 0;
      for (Test test : tests) {
        sentences |= test.in(reading);
      }
      return sentences;
    };
  }
}
