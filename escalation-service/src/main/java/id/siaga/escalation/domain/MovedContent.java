package id.siaga.escalation.domain;

import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What a case says once it has become another's, part of another, or two. */
final class MovedContent {

  private MovedContent() {}

  /** As another owner begins with it: open, nobody above leads. */
  static CaseContent anew(CaseContent from, Links links) {
    return new CaseContent(
        1,
        1,
        null,
        from.mode(),
        from.classified(),
        from.override(),
        from.stage(),
        from.needsReview(),
        from.openedAt(),
        CaseStatus.NEW,
        null,
        new TreeSet<>(List.of(Tier.KABUPATEN)),
        from.agencies(),
        from.tally(),
        Alike.NONE,
        links,
        from.reports());
  }

  /** With all that another case of its topic has; as grave as the graver of both. */
  static CaseContent joined(CaseContent target, CaseContent file) {
    boolean graver = file.severity().compareTo(target.severity()) > 0;
    return target.revised(draft -> {
      draft.tally = target.tally().and(file.tally());
      if (!file.alike().equals(Alike.NONE)) {
        draft.alike = target.alike().and(file.alike());
      }
      draft.reports = listed(target.reports(), file.reports());
      for (String agency : file.agencies()) {
        if (draft.agencies.size() < CaseContent.MOST_AGENCIES) {
          draft.agencies.add(agency);
        }
      }
      draft.needsReview |= file.needsReview();
      if (graver) {
        draft.override = file.override();
        draft.classify(file.classified());
        Ownership.open(draft);
      }
    });
  }

  /** The first and the latest of both, as they came in. */
  private static List<CaseReport> listed(List<CaseReport> one, List<CaseReport> other) {
    List<CaseReport> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparing(CaseReport::submittedAt));
    while (all.size() > CaseContent.MOST_REPORTS) {
      all.remove(1);
    }
    return all;
  }

  /** Without reports that tell of another incident. A grave class stays, and wants a look. */
  static CaseContent without(CaseContent from, List<CaseReport> moved) {
    CaseTally fewer = from.tally();
    for (CaseReport report : moved) {
      fewer = fewer.split(report.kind(), report.agency());
    }
    CaseTally left = fewer;
    return from.revised(draft -> {
      draft.tally = left;
      draft.reports.removeAll(moved);
      for (CaseReport report : moved) {
        String agency = report.agency();
        boolean heard =
            left.voices().containsKey(agency)
                || draft.reports.stream().anyMatch(other -> other.agency().equals(agency));
        if (!heard) {
          draft.agencies.remove(agency);
        }
      }
      FollowUpStep.reclassify(draft, from, left, false);
    });
  }

  /**
   * What some of its reports say by themselves; the whole case's class where they would lower that
   * without a second person.
   */
  static CaseContent of(CaseContent from, List<CaseReport> moved, Links links) {
    CaseTally counted = CaseTally.NONE;
    for (CaseReport report : moved) {
      counted = counted.with(report.kind(), report.agency());
    }
    CaseTally all = counted;
    CaseTally.Kind gravest = all.gravest().orElseThrow();
    IncidentTopic topic =
        moved.stream()
            .filter(report -> report.kind().equals(gravest))
            .findFirst()
            .orElseThrow()
            .classification()
            .topic();
    IncidentClass own = new IncidentClass(gravest.category(), topic, gravest.severity());
    boolean lowers = from.classified().needsSecondPersonFor(own);
    boolean doubted = moved.stream().anyMatch(report -> report.classification().needsReview());
    return anew(from, links)
        .changed(draft -> {
          draft.classified = lowers ? from.classified() : own;
          draft.override = null;
          draft.needsReview = lowers || doubted;
          draft.agencies = new TreeSet<>(all.voices().keySet());
          draft.tally = all;
          draft.reports = new ArrayList<>(moved);
        });
  }
}
