package no.fjellvik.varsel

fun main(args: Array<String>) {
    val bruk = "Bruk: varsel [--tørr] <fil med mottakere>"
    if (args.isEmpty()) error(bruk)
    println("Starter utsendingen. Trykk Ctrl+C for å avbryte den.")
}
