// Every word the page says, in both languages. Codes from the API are looked up here as well.

const texts = {
  id: {
    subtitle: "Peringatan dini, dari kabupaten ke nasional",
    skip: "Langsung ke daftar kasus",
    operator: "Operator",
    operatorNeeded: "Isi nama operator terlebih dahulu: nama itu tercatat bersama perintah.",
    otherLanguage: "EN", otherLanguageName: "English",
    live: "Langsung",
    connecting: "Menyambung kembali…",
    lost: "Terputus sejak {0}. Data di layar mungkin usang.",
    accepted: "Diterima", scored: "Dinilai", inCases: "Dalam kasus", nihil: "Nihil", conflict: "Konflik",
    KABUPATEN: "Kabupaten", PROVINSI: "Provinsi", NASIONAL: "Nasional",
    unacknowledged: "{0} belum diakui",
    show: "Tampilkan", showOpen: "Semua yang terbuka", showNew: "Belum diakui",
    showEnded: "Selesai", showAll: "Semua",
    severity: "Tingkat", anySeverity: "Semua tingkat", desk: "Kode desk",
    deskShape: "Kode desk: ID, 17 atau 17.07",
    shown: "{0} kasus", shownMore: "{0} kasus, masih ada lagi", more: "Muat lagi",
    arrived: "{0} kasus baru, tampilkan",
    empty: "Tidak ada kasus di sini. Halaman ini memperbarui diri sendiri.",
    failed: "Data tidak dapat dimuat. Mencoba lagi…",
    KRITIS: "Kritis", TINGGI: "Tinggi", SEDANG: "Sedang", RENDAH: "Rendah",
    ANCAMAN: "Ancaman", GANGGUAN: "Gangguan", HAMBATAN: "Hambatan", TANTANGAN: "Tantangan",
    NIHIL: "Nihil",
    KEAMANAN: "Keamanan", KONFLIK_PENDUKUNG: "Konflik pendukung", UNJUK_RASA: "Unjuk rasa",
    SARA: "SARA", POLARISASI: "Polarisasi", HOAKS: "Hoaks", KAMPANYE_HITAM: "Kampanye hitam",
    POLITIK_UANG: "Politik uang", NETRALITAS: "Netralitas", KECURANGAN: "Kecurangan",
    LOGISTIK: "Logistik", PENYELENGGARA: "Penyelenggara", TPS_SARPRAS: "Sarana TPS",
    DATA_PEMILIH: "Data pemilih", DUKUNGAN_PEMDA: "Dukungan pemda", BENCANA: "Bencana",
    SIBER: "Siber", LAINNYA: "Lainnya",
    NEW: "Belum diakui", ACKNOWLEDGED: "Diakui", IN_PROGRESS: "Ditangani",
    RESOLVED_HERE: "Selesai di sini", CLOSED: "Ditutup",
    DRILL: "Latihan", HISTORICAL: "Riwayat", needsReview: "Perlu ditinjau",
    atDesk: "di desk {0}", left: "sisa {0}", overdue: "lewat {0}", noDeadline: "tanpa tenggat",
    acknowledgedBy: "Diakui {0} oleh {1}", acknowledgedAt: "Diakui {0}",
    missed: "{0}× lewat tenggat",
    reports: "{0} laporan", agencies: "{0} instansi: {1}",
    opened: "Dibuka {0}", why: "Mengapa di sini",
    acknowledge: "Akui", sending: "Mengirim…", sent: "Terkirim, menunggu desk",
    refused: "Tidak terkirim: {0}", details: "Rincian", hide: "Tutup rincian",
    choose: "Pilih satu kasus untuk membaca laporan dan alasannya.",
    loading: "Memuat…", texts: "Laporan", evidence: "Dasar penilaian", reasons: "Alasan",
    desks: "Di desk mana saja", confidence: "keyakinan {0}%", occurred: "Kejadian {0}",
    policy: "kebijakan {0}",
    override: "Kelas menurut petugas", proposal: "Usulan penurunan, menunggu orang kedua",
    directives: "Arahan", notes: "Catatan", due: "tenggat {0}", outcome: "Hasil menurut {0}",
    handledBy: "Ditangani {0}", ledBy: "dipimpin {0}", snoozed: "ditunda sampai {0}",
    openDirectives: "{0} arahan terbuka", proposed: "usulan penurunan",
    endleft: "selesaikan: sisa {0}", endoverdue: "selesaikan: lewat {0}",
    reason: "Alasan, hasil atau catatan", reasonNeeded: "Isi alasannya terlebih dahulu.",
    closeReason: "Alasan penutupan",
    TIDAK_TERBUKTI: "Tidak terbukti", DUPLIKAT: "Duplikat", DILIMPAHKAN: "Dilimpahkan",
    BUKAN_KEWENANGAN: "Bukan kewenangan", DITARIK: "Semua laporan ditarik",
    OPEN: "Terbuka", OVERDUE: "Lewat tenggat", DONE: "Selesai",
    STANDING: "Berlaku", CORRECTED: "Dikoreksi", WITHDRAWN: "Ditarik",
    ACKNOWLEDGE: "Akui", TAKE: "Ambil", COMMENT: "Catatan", OVERRIDE: "Ubah kelas",
    CONFIRM: "Setujui penurunan", DECLINE: "Tolak penurunan", ESCALATE: "Naikkan",
    TAKE_OVER: "Ambil alih", RESOLVE: "Selesaikan", CLOSE: "Tutup kasus", REOPEN: "Buka kembali",
    SNOOZE: "Tunda", ISSUE_DIRECTIVE: "Beri arahan", CLOSE_DIRECTIVE: "Arahan selesai",
    declined: "Ditolak desk: {0}", undecided: "Terkirim, tetapi desk belum menjawab.",
    ago: "{0} lalu", justNow: "baru saja",
  },
  en: {
    subtitle: "Early warning, from kabupaten to nation",
    skip: "Skip to the list of cases",
    operator: "Operator",
    operatorNeeded: "Enter the operator's name first: it is recorded with the command.",
    otherLanguage: "ID", otherLanguageName: "Bahasa Indonesia",
    live: "Live",
    connecting: "Reconnecting…",
    lost: "Disconnected since {0}. What you see may be out of date.",
    accepted: "Accepted", scored: "Scored", inCases: "In cases", nihil: "Nothing to report",
    conflict: "Conflict",
    KABUPATEN: "Kabupaten", PROVINSI: "Province", NASIONAL: "Nation",
    unacknowledged: "{0} not acknowledged",
    show: "Show", showOpen: "All open", showNew: "Not acknowledged", showEnded: "Ended",
    showAll: "All",
    severity: "Severity", anySeverity: "Any severity", desk: "Desk code",
    deskShape: "Desk code: ID, 17 or 17.07",
    shown: "{0} cases", shownMore: "{0} cases, there are more", more: "Load more",
    arrived: "{0} new cases, show them",
    empty: "No cases here. This page updates itself.",
    failed: "Data can't be loaded. Trying again…",
    KRITIS: "Critical", TINGGI: "High", SEDANG: "Medium", RENDAH: "Low",
    ANCAMAN: "Threat", GANGGUAN: "Disturbance", HAMBATAN: "Obstacle", TANTANGAN: "Challenge",
    NIHIL: "Nothing to report",
    KEAMANAN: "Security", KONFLIK_PENDUKUNG: "Supporters' conflict", UNJUK_RASA: "Demonstration",
    SARA: "Incitement (SARA)", POLARISASI: "Polarisation", HOAKS: "Hoax",
    KAMPANYE_HITAM: "Black campaign", POLITIK_UANG: "Vote buying", NETRALITAS: "Neutrality",
    KECURANGAN: "Fraud", LOGISTIK: "Logistics", PENYELENGGARA: "Organisers",
    TPS_SARPRAS: "Polling-place facilities", DATA_PEMILIH: "Voter rolls",
    DUKUNGAN_PEMDA: "Government support", BENCANA: "Disaster", SIBER: "Cyber", LAINNYA: "Other",
    NEW: "Not acknowledged", ACKNOWLEDGED: "Acknowledged", IN_PROGRESS: "In progress",
    RESOLVED_HERE: "Resolved here", CLOSED: "Closed",
    DRILL: "Drill", HISTORICAL: "Historical", needsReview: "Needs review",
    atDesk: "at desk {0}", left: "{0} left", overdue: "{0} overdue", noDeadline: "no deadline",
    acknowledgedBy: "Acknowledged {0} by {1}", acknowledgedAt: "Acknowledged {0}",
    missed: "{0}× missed its deadline",
    reports: "{0} reports", agencies: "{0} agencies: {1}",
    opened: "Opened {0}", why: "Why it is here",
    acknowledge: "Acknowledge", sending: "Sending…", sent: "Sent, waiting for the desk",
    refused: "Not sent: {0}", details: "Details", hide: "Hide details",
    choose: "Choose a case to read its reports and the reasons.",
    loading: "Loading…", texts: "Reports", evidence: "What the class rests on", reasons: "Reasons",
    desks: "At which desks", confidence: "confidence {0}%", occurred: "Happened {0}",
    policy: "policy {0}",
    override: "Class as a person says", proposal: "Proposed lowering, waits for a second person",
    directives: "Directives", notes: "Notes", due: "due {0}", outcome: "Outcome by {0}",
    handledBy: "Handled by {0}", ledBy: "led by {0}", snoozed: "snoozed until {0}",
    openDirectives: "{0} open directives", proposed: "lowering proposed",
    endleft: "resolve: {0} left", endoverdue: "resolve: {0} overdue",
    reason: "Reason, outcome or remark", reasonNeeded: "Say why first.",
    closeReason: "Why it is closed",
    TIDAK_TERBUKTI: "Not proven", DUPLIKAT: "Duplicate", DILIMPAHKAN: "Handed over",
    BUKAN_KEWENANGAN: "Not ours to decide", DITARIK: "All reports withdrawn",
    OPEN: "Open", OVERDUE: "Overdue", DONE: "Done",
    STANDING: "Standing", CORRECTED: "Corrected", WITHDRAWN: "Withdrawn",
    ACKNOWLEDGE: "Acknowledge", TAKE: "Take", COMMENT: "Remark", OVERRIDE: "Change class",
    CONFIRM: "Confirm lowering", DECLINE: "Decline lowering", ESCALATE: "Escalate",
    TAKE_OVER: "Take over", RESOLVE: "Resolve", CLOSE: "Close case", REOPEN: "Reopen",
    SNOOZE: "Snooze", ISSUE_DIRECTIVE: "Issue directive", CLOSE_DIRECTIVE: "Directive done",
    declined: "Refused by the desk: {0}", undecided: "Sent, but the desk has not answered yet.",
    ago: "{0} ago", justNow: "just now",
  },
};

let language = localStorage.getItem("siaga.language") === "en" ? "en" : "id";

export function currentLanguage() {
  return language;
}

export function switchLanguage() {
  language = language === "id" ? "en" : "id";
  localStorage.setItem("siaga.language", language);
}

/** The words for a key, with {0}, {1} … filled in; an unknown code stands for itself. */
export function say(key, ...values) {
  const text = texts[language][key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? "");
}

/** A time of day, with the date when it was not today. */
export function clock(iso) {
  const time = new Date(iso);
  const today = time.toDateString() === new Date().toDateString();
  const form = today
    ? { hour: "2-digit", minute: "2-digit" }
    : { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", form).format(time);
}

/** A length of time in its two largest units. */
export function span(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const day = language === "id" ? "hari" : "d";
  const hour = language === "id" ? "jam" : "h";
  const minute = language === "id" ? "mnt" : "min";
  if (seconds >= 86400) {
    return `${Math.floor(seconds / 86400)} ${day} ${Math.floor((seconds % 86400) / 3600)} ${hour}`;
  }
  if (seconds >= 3600) {
    return `${Math.floor(seconds / 3600)} ${hour} ${Math.floor((seconds % 3600) / 60)} ${minute}`;
  }
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** How long ago, in words. */
export function ago(iso) {
  const passed = Date.now() - Date.parse(iso);
  if (passed < 60000) {
    return say("justNow");
  }
  if (passed < 3600000) {
    return say("ago", `${Math.floor(passed / 60000)} ${language === "id" ? "mnt" : "min"}`);
  }
  return passed < 86400000 ? say("ago", span(passed)) : clock(iso);
}

/** Kemendagri writes names in capitals; people read them more easily otherwise. */
export function place(name) {
  return name
    .toLowerCase()
    .replace(/(^|[\s(-])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Kabupaten /, "Kab. ")
    .replace(/\b(Dki|Di)\b/g, (letters) => letters.toUpperCase());
}
