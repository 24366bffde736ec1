package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.DeskCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the desks did about one case, as one story. */
final class CaseStory {

  private static final Comparator<AuditEntry> BY_TIME =
      Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::desk);

  private CaseStory() {}

  /**
   * Within a desk by sequence; what was received after what the sender's head says was done by
   * then; else by the desks' clocks, which may differ.
   */
  static List<AuditEntry> inOrder(List<AuditEntry> entries) {
    Map<DeskCode, Deque<AuditEntry>> waiting = new TreeMap<>();
    entries.stream()
        .sorted(Comparator.comparingLong(AuditEntry::sequence))
        .forEach(e -> waiting.computeIfAbsent(e.desk(), desk -> new ArrayDeque<>()).add(e));
    List<AuditEntry> told = new ArrayList<>(entries.size());
    while (!waiting.isEmpty()) {
      List<AuditEntry> next = waiting.values().stream().map(Deque::getFirst).toList();
      AuditEntry first =
          next.stream()
              .filter(entry -> !owesCause(entry, waiting))
              .min(BY_TIME)
              // Only chains that don't hold wait for each other: tell them by the clock.
              .orElseGet(() -> next.stream().min(BY_TIME).orElseThrow());
      told.add(first);
      waiting.computeIfPresent(
          first.desk(),
          (desk, rest) -> {
            rest.removeFirst();
            return rest.isEmpty() ? null : rest;
          });
    }
    return told;
  }

  /** Whether this side of a forward is the receiver's. */
  static boolean received(AuditStep.Peer peer) {
    return peer.head().sequence() > 0;
  }

  /** The step in Indonesian, as the offices speak of it. */
  static String words(AuditKind kind) {
    return switch (kind) {
      case CASE_OPENED -> "kasus dibuka";
      case REPORT_ATTACHED -> "laporan ditambahkan";
      case REPORT_CORRECTED -> "laporan dikoreksi";
      case REPORT_WITHDRAWN -> "laporan ditarik";
      case REPORT_NIHIL -> "laporan nihil";
      case REPORT_CONFLICT -> "laporan bertentangan";
      case CASE_REOPENED -> "kasus dibuka kembali";
      case CASE_CLOSED -> "kasus ditutup";
      case CASE_FORWARDED -> "kasus diteruskan";
      case CASE_RECEIVED -> "kasus diterima";
      case CASE_UPDATED -> "kasus diperbarui";
      case ORDER_RECEIVED -> "perintah diterima";
      case DIRECTIVE_RECEIVED -> "arahan diterima";
      case DIRECTIVE_CLOSED -> "arahan selesai";
      case HEAD_RECEIVED -> "kepala rantai diterima";
      case CHECKPOINT_SIGNED -> "titik periksa ditandatangani";
      case FORWARD_GAP -> "penerusan hilang";
      case COMMAND_ACCEPTED -> "tindakan diterima";
      case COMMAND_REFUSED -> "tindakan ditolak";
      case DEADLINE_MISSED -> "batas waktu terlewati";
      case SNOOZE_ENDED -> "tunda berakhir";
      case TIMER_QUARANTINED -> "pengatur waktu dikarantina";
      case MODEL_ACTIVATED -> "model diaktifkan";
      case SIGHTING_RECEIVED -> "kabar kasus diterima";
      case ALIKE_SEEN -> "kasus serupa di tempat lain";
      case CASE_TRANSFERRED -> "kasus pindahan diterima";
      case CASE_MERGED -> "kasus lain digabungkan";
      case FOLLOW_UP_RECEIVED -> "laporan susulan diterima";
      case DEPUTY_CALLED -> "wakil piket dipanggil";
      case POLICY_PROPOSED -> "kebijakan diusulkan";
      case POLICY_WITHDRAWN -> "usulan kebijakan ditarik";
      case POLICY_JUDGED -> "usulan kebijakan diputus";
      case DAILY_REPORT_SENT -> "laporan harian dikirim";
      case DAILY_REPORT_RECEIVED -> "laporan harian diterima";
    };
  }

  private static boolean owesCause(AuditEntry entry, Map<DeskCode, Deque<AuditEntry>> waiting) {
    AuditStep.Peer peer = entry.step().peer();
    if (peer == null || !received(peer)) {
      return false;
    }
    Deque<AuditEntry> sender = waiting.get(peer.desk());
    return sender != null && sender.getFirst().sequence() <= peer.head().sequence();
  }
}
