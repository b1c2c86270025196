plugins {
    kotlin("jvm") version "2.2.0"
    application
}

dependencies {
    implementation("org.slf4j:slf4j-api:2.0.17")
    implementation("org.postgresql:postgresql:42.7.7")
}

application {
    mainClass.set("no.fjellvik.varsel.MainKt")
}
