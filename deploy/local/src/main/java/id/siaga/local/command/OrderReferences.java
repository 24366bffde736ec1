package id.siaga.local.command;

import id.siaga.local.client.Cases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an order refers to: an id that was given in part or left out is looked up in the case. */
final class OrderReferences {

  private final Cases cases;
  private final JsonNode copy;
  private final String desk;

  /**
   * References of one order.
   *
   * @param copy the case as the desk that is asked holds it
   */
  OrderReferences(Cases cases, JsonNode copy, String desk) {
    this.cases = cases;
    this.copy = copy;
    this.desk = desk;
  }

  /**
   * The field's values as the API takes them; none where it stays out of the body.
   *
   * @param given what stands on the command line; none where it was left out
   */
  List<String> meant(OrderField field, List<String> given)
      throws CaseIds.UnclearException, IOException, InterruptedException {
    return switch (field) {
      case PROPOSAL -> given.isEmpty() ? List.of(only(field, proposals())) : given;
      case DIRECTIVE -> given.isEmpty() ? List.of(only(field, directives())) : given;
      case REFERRAL ->
          given.isEmpty()
              ? List.of(only(field, openReferrals()))
              : whole(given, ids("referrals", "referralId").toList());
      case REPORTS -> whole(given, ids("reports", "reportId").toList());
      case INTO -> List.of(CaseIds.whole(cases, given.getFirst(), desk));
      case INSTITUTION -> given.stream().map(Institutions::code).toList();
      default -> given;
    };
  }

  private List<String> proposals() {
    return Stream.of(copy.path("proposal").path("proposalId"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .toList();
  }

  private List<String> directives() {
    return copy.path("directives")
        .valueStream()
        .filter(one -> !one.path("status").asString("").equals("DONE"))
        .filter(one -> one.path("toDesk").asString("").equals(desk))
        .map(one -> one.path("directiveId").asString(""))
        .toList();
  }

  private List<String> openReferrals() {
    return copy.path("referrals")
        .valueStream()
        .filter(one -> !one.path("status").asString("").equals("ANSWERED"))
        .map(one -> one.path("referralId").asString(""))
        .toList();
  }

  private Stream<String> ids(String array, String field) {
    return copy.path(array).valueStream().map(one -> one.path(field).asString(""));
  }

  /**
   * Ids that may have been given by their beginnings; one that fits nothing is the desk's to judge.
   */
  private static List<String> whole(List<String> given, List<String> known)
      throws CaseIds.UnclearException {
    List<String> whole = new ArrayList<>();
    for (String one : given) {
      List<String> found = known.stream().filter(id -> id.startsWith(one)).toList();
      if (found.size() > 1 && !found.contains(one)) {
        throw new CaseIds.UnclearException(
            ConsoleOptions.USAGE,
            "more than one begins with %s: %s".formatted(one, String.join(", ", found)));
      }
      whole.add(found.size() == 1 ? found.getFirst() : one);
    }
    return whole;
  }

  private String only(OrderField field, List<String> ids) throws CaseIds.UnclearException {
    if (ids.size() == 1) {
      return ids.getFirst();
    }
    throw new CaseIds.UnclearException(
        ids.isEmpty() ? ConsoleOptions.REFUSED : ConsoleOptions.USAGE,
        ids.isEmpty()
            ? "the case has none open at desk " + desk
            : "there are several at desk %s, name one with %s: %s"
                .formatted(desk, field.option(), String.join(", ", ids)));
  }
}
