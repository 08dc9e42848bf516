// Written by `make generate` from Catalogue/detectors and Catalogue/models. Do not edit.
// swift-format-ignore-file

enum GeneratedDetectors {
    static let digest = "f734ab9eb264d9ec"
    static let detectors: [StaticString] = [detectorFiles]
    static let models: [StaticString] = [modelFiles]

    static let detectorFiles: StaticString = #"""
#file ai/anthropic-key.yaml
id: anthropic-key
title: Anthropic API key
class: secret
severity: critical
description: 'Anthropic API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.anthropic.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-ant-(?:api03|admin01)-[\w\-]{93}AA'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'ANTHROPIC_API_KEY=«sk-ant-api03-%{alnum:93}AA»'
#file ai/cohere-key.yaml
id: cohere-key
title: Cohere API key
class: secret
severity: high
description: 'Cohere API key: calls models on the owner''s bill.'
remedy: 'Revoke it in dashboard.cohere.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:cohere[\w.\-]{0,16}(?:key|token)|CO_API_KEY)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'COHERE_API_KEY="«%{alnum:40}»"'
#file ai/deepseek-key.yaml
id: deepseek-key
title: DeepSeek API key
class: secret
severity: high
description: 'DeepSeek API key: calls models on the owner''s bill.'
remedy: 'Revoke it in platform.deepseek.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:deepseek[\w.\-]{0,16}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}(sk-[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'DEEPSEEK_API_KEY=«sk-%{hex:32}»'
#file ai/fireworks-key.yaml
id: fireworks-key
title: Fireworks AI key
class: secret
severity: high
description: 'Fireworks AI key: calls models on the owner''s bill.'
remedy: 'Revoke it in the Fireworks settings, issue a new one, and keep it in a secret scope.'
pattern: 'fw_[A-Za-z0-9]{22,24}'
validators: [not-uniform]
context: [fireworks]
context_required: true
confidence: {base: 0.9}
examples:
  match:
    - 'FIREWORKS_API_KEY=«fw_%{alnum:24}»'
#file ai/groq-key.yaml
id: groq-key
title: Groq API key
class: secret
severity: high
description: 'Groq API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.groq.com, issue a new one, and keep it in a secret scope.'
pattern: 'gsk_[A-Za-z0-9]{52}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'GROQ_API_KEY=«gsk_%{alnum:52}»'
#file ai/huggingface-token.yaml
id: huggingface-token
title: Hugging Face token
class: secret
severity: high
description: 'Hugging Face token: reads private models and data, or writes them.'
remedy: 'Revoke it in huggingface.co under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?:hf|api_org)_[A-Za-z0-9]{34}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'HF_TOKEN=«hf_%{letters:34}»'
#file ai/langsmith-key.yaml
id: langsmith-key
title: LangSmith key
class: secret
severity: high
description: 'LangSmith key: reads traces with their prompts.'
remedy: 'Revoke it in smith.langchain.com under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'LANGCHAIN_API_KEY=«lsv2_pt_%{hex:32}_%{hex:10}»'
#file ai/mistral-key.yaml
id: mistral-key
title: Mistral API key
class: secret
severity: high
description: 'Mistral API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.mistral.ai, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:mistral[\w.\-]{0,16}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'MISTRAL_API_KEY=«%{alnum:32}»'
#file ai/nvidia-key.yaml
id: nvidia-key
title: NVIDIA API key
class: secret
severity: high
description: 'NVIDIA API key: calls models on the owner''s bill.'
remedy: 'Revoke it in build.nvidia.com, issue a new one, and keep it in a secret scope.'
pattern: 'nvapi-[A-Za-z0-9_\-]{60,70}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«nvapi-%{alnum:64}»'
#file ai/openai-key.yaml
id: openai-key
title: OpenAI API key
class: secret
severity: critical
description: 'OpenAI API key: calls models on the owner''s bill.'
remedy: 'Revoke it in platform.openai.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_\-]{20,}T3BlbkFJ[A-Za-z0-9_\-]{20,}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'OPENAI_API_KEY=«sk-%{alnum:20}T3BlbkFJ%{alnum:20}»'
    - '«sk-proj-%{alnum:74}T3BlbkFJ%{alnum:73}»'
#file ai/openai-project-key.yaml
id: openai-project-key
kind: openai-key
title: OpenAI project key without the infix
class: secret
severity: high
description: 'OpenAI project key without the infix: calls models on the owner''s bill.'
remedy: 'Revoke it in platform.openai.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_\-]{40,180}'
validators: [not-uniform]
confidence: {base: 0.93}
examples:
  match:
    - 'api_key="«sk-proj-%{alnum:48}»"'
#file ai/openrouter-key.yaml
id: openrouter-key
title: OpenRouter key
class: secret
severity: high
description: 'OpenRouter key: calls models on the owner''s bill.'
remedy: 'Revoke it in openrouter.ai under Keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-or-v1-[0-9a-f]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«sk-or-v1-%{hex:64}»'
#file ai/perplexity-key.yaml
id: perplexity-key
title: Perplexity API key
class: secret
severity: high
description: 'Perplexity API key: calls models on the owner''s bill.'
remedy: 'Revoke it in the Perplexity settings, issue a new one, and keep it in a secret scope.'
pattern: 'pplx-[A-Za-z0-9]{48,56}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«pplx-%{alnum:48}»'
#file ai/pinecone-key.yaml
id: pinecone-key
title: Pinecone API key
class: secret
severity: high
description: 'Pinecone API key: reads and writes indexes.'
remedy: 'Revoke it in app.pinecone.io under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{58,66}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«pcsk_%{alnum:6}_%{alnum:63}»'
#file ai/replicate-token.yaml
id: replicate-token
title: Replicate API token
class: secret
severity: high
description: 'Replicate API token: runs models on the owner''s bill.'
remedy: 'Revoke it in replicate.com under API tokens, issue a new one, and keep it in a secret scope.'
pattern: 'r8_[A-Za-z0-9]{37}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'REPLICATE_API_TOKEN=«r8_%{alnum:37}»'
#file ai/tavily-key.yaml
id: tavily-key
title: Tavily key
class: secret
severity: medium
description: 'Tavily key: searches on the owner''s bill.'
remedy: 'Revoke it in app.tavily.com, issue a new one, and keep it in a secret scope.'
pattern: 'tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}'
validators: [not-uniform]
examples:
  match:
    - '«tvly-%{alnum:32}»'
#file ai/wandb-key.yaml
id: wandb-key
title: Weights and Biases key
class: secret
severity: high
description: 'Weights and Biases key: reads and writes experiments.'
remedy: 'Revoke it in wandb.ai under User settings, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:wandb[\w.\-]{0,16}(?:key|token)|wandb login)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'WANDB_API_KEY=«%{hex:40}»'
#file ai/xai-key.yaml
id: xai-key
title: xAI API key
class: secret
severity: high
description: 'xAI API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.x.ai, issue a new one, and keep it in a secret scope.'
pattern: 'xai-[A-Za-z0-9_\-]{80}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'XAI_API_KEY=«xai-%{alnum:80}»'
#file build/buildkite-token.yaml
id: buildkite-token
title: Buildkite token
class: secret
severity: high
description: 'Buildkite token: starts builds and reads logs.'
remedy: 'Revoke it in Buildkite under API access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'bk(?:ua|pt|ct|at|aj)_[A-Za-z0-9]{20,64}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '«bkua_%{hex:40}»'
#file build/circleci-token.yaml
id: circleci-token
title: CircleCI token
class: secret
severity: high
description: 'CircleCI token: starts jobs and reads their settings.'
remedy: 'Revoke it in CircleCI under User settings, issue a new one, and keep it in a secret scope.'
pattern: 'CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'CIRCLE_TOKEN=«CCIPAT_%{alnum:22}_%{hex:40}»'
#file build/clojars-token.yaml
id: clojars-token
title: Clojars deploy token
class: secret
severity: high
description: 'Clojars deploy token: publishes packages.'
remedy: 'Revoke it in clojars.org under Deploy tokens, issue a new one, and keep it in a secret scope.'
pattern: 'CLOJARS_[a-z0-9]{60}'
validators: [not-uniform]
examples:
  match:
    - '«CLOJARS_%{hex:60}»'
#file build/crates-token.yaml
id: crates-token
title: crates.io API token
class: secret
severity: high
description: 'crates.io API token: publishes crates.'
remedy: 'Revoke it in crates.io under Account settings, issue a new one, and keep it in a secret scope.'
pattern: 'cio[A-Za-z0-9]{32}'
validators: [not-uniform]
context: [cargo, crates, registry]
context_required: true
confidence: {base: 0.85}
examples:
  match:
    - 'CARGO_REGISTRY_TOKEN=«cio%{alnum:32}»'
#file build/docker-token.yaml
id: docker-token
title: Docker Hub access token
class: secret
severity: high
description: 'Docker Hub access token: pushes and pulls images.'
remedy: 'Revoke it in Docker Hub under Security, issue a new one, and keep it in a secret scope.'
pattern: 'dckr_(?:pat|oat)_[A-Za-z0-9_\-]{27,40}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'docker login -p «dckr_pat_%{alnum:27}»'
#file build/doppler-token.yaml
id: doppler-token
title: Doppler token
class: secret
severity: critical
description: 'Doppler token: reads a project''s secrets.'
remedy: 'Revoke it in the Doppler dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_\-]{2,35}\.)?[A-Za-z0-9]{40,44}'
validators: [not-uniform]
examples:
  match:
    - 'DOPPLER_TOKEN=«dp.pt.%{alnum:43}»'
#file build/infracost-key.yaml
id: infracost-key
title: Infracost API key
class: secret
severity: low
description: 'Infracost API key: reads cost estimates.'
remedy: 'Revoke it in Infracost under Org settings, issue a new one, and keep it in a secret scope.'
pattern: 'ico-[A-Za-z0-9]{32}'
validators: [not-uniform]
examples:
  match:
    - 'INFRACOST_API_KEY=«ico-%{alnum:32}»'
#file build/jenkins-token.yaml
id: jenkins-token
title: Jenkins API token
class: secret
severity: high
description: 'Jenkins API token: acts as its owner.'
remedy: 'Revoke it in Jenkins under the user''s Security page, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:jenkins[\w.\-]{0,20}(?:token|key|pass))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}(11[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'JENKINS_API_TOKEN: 11%{hex:32}'
#file build/jfrog-token.yaml
id: jfrog-token
title: JFrog access token
class: secret
severity: high
description: 'JFrog access token: reads and writes artifacts.'
remedy: 'Revoke it in the platform under User management, issue a new one, and keep it in a secret scope.'
pattern: 'AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'ARTIFACTORY_KEY=«AKCp%{alnum:69}»'
#file build/launchdarkly-key.yaml
id: launchdarkly-key
title: LaunchDarkly key
class: secret
severity: medium
description: 'LaunchDarkly key: reads and changes feature flags.'
remedy: 'Revoke it in LaunchDarkly under Authorization, issue a new one, and keep it in a secret scope.'
pattern: '(?:sdk|api|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'LD_KEY=«sdk-%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file build/npm-token.yaml
id: npm-token
title: npm access token
class: secret
severity: critical
description: 'npm access token: publishes packages.'
remedy: 'Revoke it in npmjs.com under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'npm_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - '//registry.npmjs.org/:_authToken=«npm_%{crc}»'
  no_match:
    - 'npm_%{alnum:36}'
#file build/nuget-key.yaml
id: nuget-key
title: NuGet API key
class: secret
severity: high
description: 'NuGet API key: publishes packages.'
remedy: 'Revoke it in nuget.org under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'oy2[a-z0-9]{43}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'nuget push -ApiKey «oy2%{base32l:43}»'
#file build/onepassword-secret-key.yaml
id: onepassword-secret-key
title: 1Password secret key
class: secret
severity: critical
description: '1Password secret key: with the password it opens the account.'
remedy: 'Revoke it in 1Password by regenerating the secret key, issue a new one, and keep it in a secret scope.'
pattern: 'A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}'
validators: [not-uniform]
examples:
  match:
    - '«A3-%{UPPER:6}-%{UPPER:6}-%{UPPER:5}-%{UPPER:5}-%{UPPER:5}-%{UPPER:5}»'
#file build/onepassword-token.yaml
id: onepassword-token
title: 1Password service account token
class: secret
severity: critical
description: '1Password service account token: reads the vaults it names.'
remedy: 'Revoke it in 1Password under Developer tools, issue a new one, and keep it in a secret scope.'
pattern: 'ops_eyJ[A-Za-z0-9+/=_\-]{200,}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'OP_SERVICE_ACCOUNT_TOKEN=«ops_eyJ%{alnum:300}»'
#file build/postman-key.yaml
id: postman-key
title: Postman API key
class: secret
severity: high
description: 'Postman API key: reads collections and their secrets.'
remedy: 'Revoke it in Postman under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'X-Api-Key: «PMAK-%{hex:24}-%{hex:34}»'
#file build/pulumi-token.yaml
id: pulumi-token
title: Pulumi access token
class: secret
severity: high
description: 'Pulumi access token: deploys and reads state.'
remedy: 'Revoke it in app.pulumi.com under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'pul-[0-9a-f]{40}'
validators: [not-uniform]
examples:
  match:
    - 'PULUMI_ACCESS_TOKEN=«pul-%{hex:40}»'
#file build/pypi-token.yaml
id: pypi-token
title: PyPI upload token
class: secret
severity: critical
description: 'PyPI upload token: publishes packages.'
remedy: 'Revoke it in pypi.org under Account settings, issue a new one, and keep it in a secret scope.'
pattern: 'pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_\-]{50,}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'TWINE_PASSWORD=«pypi-AgEIcHlwaS5vcmc%{alnum:160}»'
#file build/rubygems-key.yaml
id: rubygems-key
title: RubyGems API key
class: secret
severity: high
description: 'RubyGems API key: publishes gems.'
remedy: 'Revoke it in rubygems.org under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'rubygems_[0-9a-f]{48}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'GEM_HOST_API_KEY=«rubygems_%{hex:48}»'
#file build/snyk-token.yaml
id: snyk-token
title: Snyk token
class: secret
severity: high
description: 'Snyk token: reads the organisation''s findings.'
remedy: 'Revoke it in Snyk under Account settings, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:snyk[\w.\-]{0,16}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'SNYK_TOKEN=«%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file build/sonar-token.yaml
id: sonar-token
title: SonarQube token
class: secret
severity: high
description: 'SonarQube token: reads analysis and uploads it.'
remedy: 'Revoke it in SonarQube under My account, Security, issue a new one, and keep it in a secret scope.'
pattern: 'sq[aup]_[0-9a-f]{40}'
validators: [not-uniform]
examples:
  match:
    - 'sonar.token=«squ_%{hex:40}»'
#file build/tailscale-key.yaml
id: tailscale-key
title: Tailscale key
class: secret
severity: critical
description: 'Tailscale key: joins machines to the private network.'
remedy: 'Revoke it in the admin console under Keys, issue a new one, and keep it in a secret scope.'
pattern: 'tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,32}-[A-Za-z0-9]{20,40}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'tailscale up --authkey «tskey-auth-%{alnum:17}-%{alnum:32}»'
#file build/terraform-token.yaml
id: terraform-token
title: HCP Terraform token
class: secret
severity: critical
description: 'HCP Terraform token: plans and applies, and reads state with its secrets.'
remedy: 'Revoke it in app.terraform.io under Tokens, issue a new one, and keep it in a secret scope.'
pattern: '[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-=]{60,70}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'credentials "app.terraform.io" { token = "«%{alnum:14}.atlasv1.%{alnum:67}»" }'
#file build/vault-token.yaml
id: vault-token
title: HashiCorp Vault token
class: secret
severity: critical
description: 'HashiCorp Vault token: reads the secrets its policies allow.'
remedy: 'Revoke it in Vault with `vault token revoke`, issue a new one, and keep it in a secret scope.'
pattern: 'hv[sbr]\.[A-Za-z0-9_\-]{24,300}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'X-Vault-Token: «hvs.%{alnum:90}»'
#file cloud/alibaba-access-key-id.yaml
id: alibaba-access-key-id
title: Alibaba Cloud access key id
class: secret
severity: medium
description: 'Alibaba Cloud access key id: names the key of an Alibaba Cloud account.'
remedy: 'Revoke it in the RAM console, issue a new one, and keep it in a secret scope.'
pattern: 'LTAI[A-Za-z0-9]{17,21}'
validators: [not-uniform]
examples:
  match:
    - 'accessKeyId: «LTAI%{alnum:20}»'
#file cloud/alibaba-access-key-secret.yaml
id: alibaba-access-key-secret
title: Alibaba Cloud access key secret
class: secret
severity: high
description: 'Alibaba Cloud access key secret: signs requests to the account.'
remedy: 'Revoke it in the RAM console, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:(?:alibaba|aliyun|oss)[\w.\-]{0,20}secret)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{30})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'aliyun_access_key_secret=«%{alnum:30}»'
#file cloud/aws-access-key-id.yaml
id: aws-access-key-id
title: AWS access key id
class: secret
severity: high
description: 'AWS access key id: names the key that signs requests to an AWS account.'
remedy: 'Revoke it in IAM under Security credentials, issue a new one, and keep it in a secret scope.'
pattern: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}'
validators: [aws-key-id, not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'aws_access_key_id = «AKIA%{base32:16}»'
    - 'COPY INTO t FROM ''s3://b'' WITH (CREDENTIAL (AWS_ACCESS_KEY = ''«AKIA%{base32:16}»''))'
    - 'key\nAKIA%{base32:16}'
  no_match:
    - 'AKIAIOSFODNN7EXAMPLE'
    - 'AKIA1111111111111111'
    - 'AKIAAAAAAAAAAAAAAAAA'
references:
  - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
#file cloud/aws-bedrock-key.yaml
id: aws-bedrock-key
title: AWS Bedrock API key
class: secret
severity: high
description: 'AWS Bedrock API key: calls models on the account.'
remedy: 'Revoke it in IAM under API keys for Amazon Bedrock, issue a new one, and keep it in a secret scope.'
pattern: 'ABSK[A-Za-z0-9+/]{109,269}={0,2}|bedrock-api-key-[A-Za-z0-9+/]{60,1000}={0,2}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'AWS_BEARER_TOKEN_BEDROCK=«ABSK%{base64:128}»'
    - 'export AWS_BEARER_TOKEN_BEDROCK=«bedrock-api-key-%{base64:240}»'
#file cloud/aws-mws-token.yaml
id: aws-mws-token
title: Amazon MWS auth token
class: secret
severity: high
description: 'Amazon MWS auth token: reads and changes a seller account.'
remedy: 'Revoke it in Seller Central, issue a new one, and keep it in a secret scope.'
pattern: 'amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
examples:
  match:
    - 'auth: «amzn.mws.%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file cloud/aws-presigned-url.yaml
id: aws-presigned-url
title: AWS presigned URL
class: secret
severity: medium
description: 'AWS presigned URL: reads or writes one object without any account.'
remedy: 'Revoke it in IAM by deactivating the signing key, issue a new one, and keep it in a secret scope.'
pattern: '(?i)[?&]X-Amz-Signature=([0-9a-f]{64})'
validators: [presigned-url]
confidence: {base: 0.9}
examples:
  match:
    - 'https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20990101T000000Z&X-Amz-Expires=600&X-Amz-Signature=«%{hex:64}»'
#file cloud/aws-secret-access-key.yaml
id: aws-secret-access-key
title: AWS secret access key
class: secret
severity: critical
description: 'The secret half of an AWS access key: signs any request the key may make.'
remedy: 'Deactivate the key pair in IAM, check CloudTrail for its use, and move to an instance profile.'
pattern: '(?i)(?:aws|secret[_\-. ]?access|secret[_\-. ]?key|s3a?\.secret|A(?:KIA|SIA)[A-Z2-7]{16})[\w.\-]{0,40}?["''\])\\]{0,4}[ \t]{0,4}(?:=>|:=|[=:,/(]|[ \t])[ \t"''\\(=:]{0,6}([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)'
boundary: none
validators: [aws-secret]
entropy: 4.2
confidence: {base: 0.95}
examples:
  match:
    - 'aws_secret_access_key = «%{base64:40}»'
    - 'spark.conf.set("fs.s3a.secret.key", "«%{base64:40}»")'
    - 'CREDENTIAL (AWS_ACCESS_KEY = ''AKIA%{base32:16}'', AWS_SECRET_KEY = ''«%{base64:40}»'')'
  no_match:
    - 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
    - 'secret_key = %{hex:40}'
    - 'aws s3 cp s3://data/%{lower:30} .'
#file cloud/aws-session-token.yaml
id: aws-session-token
title: AWS session token
class: secret
severity: high
description: 'AWS session token: makes a temporary key pair usable until it expires.'
remedy: 'Revoke it in IAM by revoking the active sessions of the role, issue a new one, and keep it in a secret scope.'
pattern: '(?:FwoGZXIvYXdz|IQoJb3JpZ2lu)[A-Za-z0-9+/]{80,}={0,2}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'AWS_SESSION_TOKEN=«IQoJb3JpZ2lu%{base64:200}»'
#file cloud/azure-client-secret.yaml
id: azure-client-secret
title: Microsoft Entra client secret
class: secret
severity: critical
description: 'Microsoft Entra client secret: signs in as an app registration.'
remedy: 'Revoke it in the Entra admin centre under Certificates and secrets, issue a new one, and keep it in a secret scope.'
pattern: '[\w~.\-]{3}\dQ~[\w~.\-]{31,34}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'client_secret: «%{alnum:3}8Q~%{alnum:34}»'
#file cloud/azure-cosmos-key.yaml
id: azure-cosmos-key
title: Azure Cosmos DB key
class: secret
severity: critical
description: 'Azure Cosmos DB key: full access to the database account.'
remedy: 'Revoke it in the portal under Keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:cosmos[\w.\-]{0,40}["\''\\ ]{0,4}[=:,]["\''\\ ]{0,4}|documents\.azure\.com(?::443)?/?;AccountKey=)([A-Za-z0-9+/]{86}==)'
boundary: none
validators: [base64-64-bytes]
examples:
  match:
    - 'AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=«%{bytes64}»;'
#file cloud/azure-devops-legacy-token.yaml
id: azure-devops-legacy-token
kind: azure-devops-token
title: Azure DevOps personal access token (52 characters)
class: secret
severity: high
description: 'Azure DevOps personal access token (52 characters): acts as its owner in the organisation.'
remedy: 'Revoke it in User settings, Personal access tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:azure[\w\-.]{0,20}(?:pat|token)|ado[_\-.]?(?:pat|token)|devops[\w\-.]{0,16}(?:pat|token)|SYSTEM_ACCESSTOKEN)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([a-z2-7]{52})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'AZURE_DEVOPS_PAT = "«%{base32l:52}»"'
#file cloud/azure-devops-token.yaml
id: azure-devops-token
title: Azure DevOps personal access token
class: secret
severity: high
description: 'Azure DevOps personal access token: acts as its owner in the organisation.'
remedy: 'Revoke it in User settings, Personal access tokens, issue a new one, and keep it in a secret scope.'
pattern: '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'AZURE_DEVOPS_EXT_PAT=«%{alnum:76}AZDO%{alnum:4}»'
#file cloud/azure-function-key.yaml
id: azure-function-key
title: Azure Functions key
class: secret
severity: medium
description: 'Azure Functions key: calls the function app.'
remedy: 'Revoke it in the portal under App keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)azurewebsites\.net/[^\s"\''\\]{1,200}[?&]code=([A-Za-z0-9_\-%]{40,80}(?:==|%3D%3D|))'
boundary: none
validators: [not-uniform]
examples:
  match:
    - 'https://jobs.azurewebsites.net/api/run?code=«%{alnum:54}==»'
#file cloud/azure-openai-key.yaml
id: azure-openai-key
title: Azure OpenAI key
class: secret
severity: high
description: 'Azure OpenAI key: calls the deployed models.'
remedy: 'Revoke it in the portal under Keys and Endpoint, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:azure[_\-. ]?openai[_\-. ]?(?:api[_\-]?)?key|openai[_\-.]?azure|AZURE_OPENAI_KEY)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{32}|[A-Za-z0-9]{84})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'AZURE_OPENAI_API_KEY=«%{hex:32}»'
#file cloud/azure-sas-token.yaml
id: azure-sas-token
title: Azure shared access signature
class: secret
severity: critical
description: 'Azure shared access signature: grants what `sp` says until `se`, to anybody.'
remedy: 'Revoke it in the portal by rotating the signing key, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:[?&;]|\b)sig=([A-Za-z0-9%+/]{42,60}(?:%3D|=){1,2})'
boundary: none
validators: [azure-sas]
confidence: {base: 0.9}
examples:
  match:
    - 'https://logs.blob.core.windows.net/audit?sv=2022-11-02&se=2099-01-01T00:00:00Z&sr=c&sp=racwdl&sig=«%{sig}»'
  no_match:
    - 'https://x.blob.core.windows.net/c?sv=2020-01-01&sig=REDACTED'
#file cloud/azure-shared-access-key.yaml
id: azure-shared-access-key
title: Azure Service Bus or Event Hubs key
class: secret
severity: critical
description: 'Azure Service Bus or Event Hubs key: sends to and reads from the namespace.'
remedy: 'Revoke it in the portal under Shared access policies, issue a new one, and keep it in a secret scope.'
pattern: '(?i)SharedAccessKey(?:=|"?\s{0,3}:\s{0,3}"?)([A-Za-z0-9+/]{43}=)'
boundary: none
validators: [base64-32-bytes]
confidence: {base: 0.95}
examples:
  match:
    - 'Endpoint=sb://audit.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«%{bytes32}»'
#file cloud/azure-storage-key.yaml
id: azure-storage-key
title: Azure storage account key
class: secret
severity: critical
description: 'Azure storage account key: full access to every container of the storage account.'
remedy: 'Revoke it in the portal under Access keys by rotating both keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:AccountKey|account[._\-]key|fs\.azure[\w.\-{}$]*|storage[._\-]?key|storage[._\-]?account[._\-]?key|sharedkey)["''\])\\]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \tb"''\\(=]{0,6}([A-Za-z0-9+/]{86}==)'
boundary: none
validators: [base64-64-bytes]
confidence: {base: 0.9}
examples:
  match:
    - 'DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=«%{bytes64}»;EndpointSuffix=core.windows.net'
    - 'spark.conf.set("fs.azure.account.key.logs.dfs.core.windows.net", "«%{bytes64}»")'
  no_match:
    - 'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6'
    - 'AccountKey=${STORAGE_KEY}'
#file cloud/cloudflare-origin-key.yaml
id: cloudflare-origin-key
title: Cloudflare origin CA key
class: secret
severity: high
description: 'Cloudflare origin CA key: issues certificates for the zones.'
remedy: 'Revoke it in the dashboard under API Tokens, issue a new one, and keep it in a secret scope.'
pattern: 'v1\.0-[0-9a-f]{24}-[0-9a-f]{146}'
validators: [not-uniform]
examples:
  match:
    - 'X-Auth-User-Service-Key: «v1.0-%{hex:24}-%{hex:146}»'
#file cloud/cloudflare-token.yaml
id: cloudflare-token
title: Cloudflare API token
class: secret
severity: high
description: 'Cloudflare API token: changes DNS and delivery of the zones it names.'
remedy: 'Revoke it in the dashboard under API Tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:cloudflare[\w.\-]{0,24}(?:key|token|secret)|CF_API_(?:KEY|TOKEN))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9_\-]{40}|[0-9a-f]{37})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'CLOUDFLARE_API_TOKEN=«%{alnum:40}»'
#file cloud/databricks-oauth-secret.yaml
id: databricks-oauth-secret
title: Databricks OAuth client secret
class: secret
severity: critical
description: 'Databricks OAuth client secret: signs in as a service principal.'
remedy: 'Revoke it in the account console under Service principals, Secrets, issue a new one, and keep it in a secret scope.'
pattern: 'dose[0-9a-f]{32}'
validators: [not-uniform]
context: [client secret, databricks, oauth]
confidence: {base: 0.85, context: 0.98}
examples:
  match:
    - 'client_secret=«dose%{hex:32}»'
  no_match:
    - 'dose00000000000000000000000000000000'
#file cloud/databricks-refresh-token.yaml
id: databricks-refresh-token
title: Databricks OAuth refresh token
class: secret
severity: high
description: 'Databricks OAuth refresh token: renews a user session without signing in.'
remedy: 'Revoke it in the account console by ending the user sessions, issue a new one, and keep it in a secret scope.'
pattern: 'doau[0-9a-f]{32}'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'refresh_token: «doau%{hex:32}»'
  no_match:
    - 'doau11111111111111111111111111111111'
#file cloud/databricks-token.yaml
id: databricks-token
title: Databricks personal access token
class: secret
severity: critical
description: 'Databricks personal access token: acts as its owner in the workspace.'
remedy: 'Revoke it in the workspace under Settings, Developer, Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'dapi[0-9a-f]{32}(?:-\d)?'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'token = "«dapi%{hex:32}»"'
    - 'Authorization: Bearer «dapi%{hex:32}-2»'
    - '{\"token\": \"«dapi%{hex:32}»\"}'
  no_match:
    - 'dapi00000000000000000000000000000000'
    - 'dapi[REDACTED]'
    - 'dapi0123456789abcdef0123456789abcdef'
    - 'xdapi%{hex:32}'
references:
  - https://docs.databricks.com/dev-tools/auth/pat
#file cloud/delta-sharing-activation-link.yaml
id: delta-sharing-activation-link
title: Delta Sharing activation link
class: secret
severity: critical
description: 'Delta Sharing activation link: hands out the recipient token to whoever opens it first.'
remedy: 'Revoke it in Catalog Explorer by rotating the recipient token, issue a new one, and keep it in a secret scope.'
pattern: 'https://[\w.\-]{3,120}/delta_sharing/retrieve_config\.html\?[\w=&]{0,40}?([A-Za-z0-9_\-]{16,400})'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'https://dbc.cloud.databricks.com/delta_sharing/retrieve_config.html?«%{alnum:32}»'
#file cloud/delta-sharing-bearer-token.yaml
id: delta-sharing-bearer-token
title: Delta Sharing bearer token
class: secret
severity: critical
description: 'Delta Sharing bearer token: reads every table shared with the recipient.'
remedy: 'Revoke it in Catalog Explorer under Delta Sharing by rotating the recipient token, issue a new one, and keep it in a secret scope.'
pattern: '(?i)"?bearerToken\\?"?\s{0,4}[:=]\s{0,4}\\?["\'']?([A-Za-z0-9_\-]{32,128})'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - '{"shareCredentialsVersion":1,"bearerToken":"«%{alnum:43}»","endpoint":"https://sharing.cloud.databricks.com"}'
  no_match:
    - '"bearerToken": "<token>"'
#file cloud/digitalocean-token.yaml
id: digitalocean-token
title: DigitalOcean token
class: secret
severity: high
description: 'DigitalOcean token: manages droplets, databases and DNS.'
remedy: 'Revoke it in the control panel under API, issue a new one, and keep it in a secret scope.'
pattern: 'do[opr]_v1_[0-9a-f]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'DIGITALOCEAN_TOKEN=«dop_v1_%{hex:64}»'
#file cloud/fastly-token.yaml
id: fastly-token
title: Fastly API token
class: secret
severity: high
description: 'Fastly API token: purges and changes services.'
remedy: 'Revoke it in the account page under API tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:fastly[\w.\-]{0,20}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9_\-]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'FASTLY_API_TOKEN=«%{alnum:32}»'
#file cloud/firebase-server-key.yaml
id: firebase-server-key
title: Firebase Cloud Messaging server key
class: secret
severity: high
description: 'Firebase Cloud Messaging server key: sends messages to all devices of an app.'
remedy: 'Revoke it in the Firebase console under Cloud Messaging, issue a new one, and keep it in a secret scope.'
pattern: 'AAAA[A-Za-z0-9_\-]{7}:APA91b[A-Za-z0-9_\-]{120,160}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'Authorization: key=«AAAA%{alnum:7}:APA91b%{alnum:134}»'
#file cloud/fly-token.yaml
id: fly-token
title: Fly.io token
class: secret
severity: high
description: 'Fly.io token: deploys and changes apps.'
remedy: 'Revoke it in `fly tokens revoke`, issue a new one, and keep it in a secret scope.'
pattern: '(?:FlyV1 )?fm[12][ar]?_[A-Za-z0-9+/=_,\-]{60,}'
validators: [not-uniform]
examples:
  match:
    - 'FLY_API_TOKEN="«fm2_%{base64:120}»"'
#file cloud/gcp-access-token.yaml
id: gcp-access-token
title: Google OAuth access token
class: secret
severity: high
description: 'Google OAuth access token: acts as the signed-in account for an hour.'
remedy: 'Revoke it in the account''s security page, issue a new one, and keep it in a secret scope.'
pattern: 'ya29\.[A-Za-z0-9_\-]{30,400}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'Authorization: Bearer «ya29.%{alnum:120}»'
#file cloud/gcp-api-key.yaml
id: gcp-api-key
title: Google API key
class: secret
severity: high
description: 'Google API key: calls the APIs that the key allows, on the owner''s bill.'
remedy: 'Revoke it in the Google Cloud console under Credentials, issue a new one, and keep it in a secret scope.'
pattern: 'AIza[\w\-]{35}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'key=«AIza%{alnum:35}»'
  no_match:
    - 'AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
#file cloud/gcp-hmac-secret.yaml
id: gcp-hmac-secret
title: Google Cloud Storage HMAC secret
class: secret
severity: high
description: 'Google Cloud Storage HMAC secret: reads and writes buckets as its service account.'
remedy: 'Revoke it in Cloud Storage settings under Interoperability, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:goog1[a-z0-9]{20,60}|gcs[_\-. ]?hmac[_\-. ]?secret|storage[_\-. ]?hmac)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9/+]{40})'
validators: [not-uniform]
entropy: 4.0
confidence: {base: 0.85}
examples:
  match:
    - 'gcs_hmac_secret = "«%{base64:40}»"'
#file cloud/gcp-oauth-client-secret.yaml
id: gcp-oauth-client-secret
title: Google OAuth client secret
class: secret
severity: high
description: 'Google OAuth client secret: identifies an OAuth application.'
remedy: 'Revoke it in the Google Cloud console under Credentials, issue a new one, and keep it in a secret scope.'
pattern: 'GOCSPX-[A-Za-z0-9_\-]{28}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '"client_secret":"«GOCSPX-%{alnum:28}»"'
#file cloud/gcp-refresh-token.yaml
id: gcp-refresh-token
title: Google OAuth refresh token
class: secret
severity: high
description: 'Google OAuth refresh token: mints access tokens until revoked.'
remedy: 'Revoke it in the account''s security page, issue a new one, and keep it in a secret scope.'
pattern: '1//0[A-Za-z0-9_\-]{40,120}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '"refresh_token": "«1//0%{alnum:61}»"'
#file cloud/gcp-service-account-key-id.yaml
id: gcp-service-account-key-id
title: Google service account key id
class: secret
severity: medium
description: 'Google service account key id: names a service-account key file that was written out.'
remedy: 'Revoke it in the Google Cloud console under Service accounts, Keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)private_key_id\\?"?\s{0,4}[:=]\s{0,4}\\?"?([0-9a-f]{40})'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '{"type":"service_account","private_key_id":"«%{hex:40}»"}'
#file cloud/gcp-signed-url.yaml
id: gcp-signed-url
title: Google Cloud signed URL
class: secret
severity: medium
description: 'Google Cloud signed URL: reads or writes one object without any account.'
remedy: 'Delete the key of the service account that signed it, and keep such addresses out of statements and parameters.'
pattern: '(?i)[?&]X-Goog-Signature=([0-9a-f]{128,1000})'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'https://storage.googleapis.com/b/o?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=«%{hex:512}»'
  no_match:
    - 'X-Goog-Signature=abc'
#file cloud/heroku-key.yaml
id: heroku-key
title: Heroku API key
class: secret
severity: high
description: 'Heroku API key: manages every app of the account.'
remedy: 'Revoke it in the account page, issue a new one, and keep it in a secret scope.'
pattern: 'HRKU-[A-Za-z0-9_\-]{36,64}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'HEROKU_API_KEY=«HRKU-%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file cloud/heroku-legacy-key.yaml
id: heroku-legacy-key
kind: heroku-key
title: Heroku API key (UUID)
class: secret
severity: high
description: 'Heroku API key (UUID): manages every app of the account.'
remedy: 'Revoke it in the account page, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:heroku[\w.\-]{0,20}(?:key|token|secret))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'heroku_api_key: «%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file cloud/hetzner-token.yaml
id: hetzner-token
title: Hetzner Cloud token
class: secret
severity: high
description: 'Hetzner Cloud token: manages the project''s machines.'
remedy: 'Revoke it in the cloud console under Security, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:hcloud[\w.\-]{0,12}|hetzner[\w.\-]{0,16}token)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{64})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'HCLOUD_TOKEN=«%{alnum:64}»'
#file cloud/ibm-cloud-key.yaml
id: ibm-cloud-key
title: IBM Cloud API key
class: secret
severity: high
description: 'IBM Cloud API key: acts as its owner in the account.'
remedy: 'Revoke it in the IAM page of the IBM Cloud console, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:ibm[_\-. ]?(?:cloud)?[_\-. ]?(?:api|iam)?[_\-. ]?key)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9_\-]{44})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'IBMCLOUD_API_KEY="«%{alnum:44}»"'
#file cloud/linode-token.yaml
id: linode-token
title: Linode token (named)
class: secret
severity: high
description: 'Linode token (named): manages the account''s machines.'
remedy: 'Revoke it in the cloud manager under API tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)linode[\w.\-]{0,20}["\'' =:]{1,6}([0-9a-f]{64})'
validators: [not-uniform]
examples:
  match:
    - 'LINODE_TOKEN=«%{hex:64}»'
#file cloud/netlify-token.yaml
id: netlify-token
title: Netlify personal access token
class: secret
severity: high
description: 'Netlify personal access token: deploys and changes sites.'
remedy: 'Revoke it in the user settings under Applications, issue a new one, and keep it in a secret scope.'
pattern: 'nfp_[A-Za-z0-9]{36}'
validators: [not-uniform]
examples:
  match:
    - 'NETLIFY_AUTH_TOKEN=«nfp_%{alnum:36}»'
#file cloud/openshift-token.yaml
id: openshift-token
title: OpenShift access token
class: secret
severity: high
description: 'OpenShift access token: acts as its owner on the cluster.'
remedy: 'Delete the token with oc delete oauthaccesstoken or oc logout, and keep the new one in a secret scope.'
pattern: 'sha256~[A-Za-z0-9_\-]{43}'
validators: [not-uniform]
confidence: {base: 0.96}
examples:
  match:
    - 'oc login --token=«sha256~%{alnum:43}»'
#file cloud/render-key.yaml
id: render-key
title: Render API key
class: secret
severity: high
description: 'Render API key: deploys and changes services.'
remedy: 'Revoke it in the account settings, issue a new one, and keep it in a secret scope.'
pattern: 'rnd_[A-Za-z0-9]{28,40}'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'RENDER_API_KEY=«rnd_%{alnum:32}»'
#file cloud/tencent-secret-id.yaml
id: tencent-secret-id
title: Tencent Cloud secret id
class: secret
severity: medium
description: 'Tencent Cloud secret id: names the key of a Tencent Cloud account.'
remedy: 'Revoke it in the CAM console, issue a new one, and keep it in a secret scope.'
pattern: 'AKID[A-Za-z0-9]{32}'
validators: [not-uniform]
examples:
  match:
    - 'SecretId: «AKID%{alnum:32}»'
#file cloud/yandex-api-key.yaml
id: yandex-api-key
title: Yandex Cloud API key
class: secret
severity: high
description: 'Yandex Cloud API key: acts as its service account.'
remedy: 'Revoke it in the Yandex Cloud console, issue a new one, and keep it in a secret scope.'
pattern: 'AQVN[A-Za-z0-9_\-]{35,38}'
validators: [not-uniform]
examples:
  match:
    - 'api_key: «AQVN%{alnum:36}»'
#file data/airtable-token.yaml
id: airtable-token
title: Airtable token
class: secret
severity: high
description: 'Airtable token: reads and writes bases.'
remedy: 'Revoke it in airtable.com under Developer hub, issue a new one, and keep it in a secret scope.'
pattern: 'pat[A-Za-z0-9]{14}\.[0-9a-f]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«pat%{alnum:14}.%{hex:64}»'
#file data/confluent-secret.yaml
id: confluent-secret
title: Confluent Cloud secret
class: secret
severity: high
description: 'Confluent Cloud secret: produces to and consumes from topics.'
remedy: 'Revoke it in confluent.cloud under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:confluent[\w.\-]{0,24}secret|sasl[\w.\-]{0,12}password)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+/]{64})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'CONFLUENT_API_SECRET=«%{base64:64}»'
#file data/dbt-cloud-token.yaml
id: dbt-cloud-token
title: dbt Cloud token
class: secret
severity: high
description: 'dbt Cloud token: runs jobs and reads their settings.'
remedy: 'Revoke it in dbt Cloud under API tokens, issue a new one, and keep it in a secret scope.'
pattern: 'dbt[cu]_[A-Za-z0-9_\-]{35,60}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'DBT_CLOUD_TOKEN=«dbtc_%{alnum:40}»'
#file data/fivetran-secret.yaml
id: fivetran-secret
title: Fivetran API secret
class: secret
severity: high
description: 'Fivetran API secret: changes connectors.'
remedy: 'Revoke it in fivetran.com under API config, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:fivetran[\w.\-]{0,20}(?:secret|key))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'FIVETRAN_API_SECRET=«%{alnum:32}»'
#file data/looker-secret.yaml
id: looker-secret
title: Looker client secret
class: secret
severity: high
description: 'Looker client secret: queries as its user.'
remedy: 'Revoke it in Looker under Users, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:looker[\w.\-]{0,20}(?:secret))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{24})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'LOOKER_CLIENT_SECRET=«%{alnum:24}»'
#file data/mongodb-atlas-secret.yaml
id: mongodb-atlas-secret
title: MongoDB Atlas service account secret
class: secret
severity: critical
description: 'MongoDB Atlas service account secret: manages clusters.'
remedy: 'Revoke it in cloud.mongodb.com under Applications, issue a new one, and keep it in a secret scope.'
pattern: 'mdb_sa_sk_[A-Za-z0-9_\-]{40}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«mdb_sa_sk_%{alnum:40}»'
#file data/planetscale-token.yaml
id: planetscale-token
title: PlanetScale credential
class: secret
severity: high
description: 'PlanetScale credential: reads and writes databases.'
remedy: 'Revoke it in app.planetscale.com under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.\-]{32,64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«pscale_pw_%{alnum:43}»'
#file data/prefect-key.yaml
id: prefect-key
title: Prefect API key
class: secret
severity: high
description: 'Prefect API key: runs flows.'
remedy: 'Revoke it in app.prefect.cloud under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'pn[ub]_[A-Za-z0-9]{36}'
validators: [not-uniform]
examples:
  match:
    - 'PREFECT_API_KEY=«pnu_%{alnum:36}»'
#file data/supabase-key.yaml
id: supabase-key
title: Supabase secret key
class: secret
severity: critical
description: 'Supabase secret key: reads and writes past row security.'
remedy: 'Revoke it in supabase.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?:sbp|sb_secret)_[A-Za-z0-9_]{31,48}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'SUPABASE_KEY=«sbp_%{hex:40}»'
#file data/tableau-token.yaml
id: tableau-token
title: Tableau personal access token
class: secret
severity: high
description: 'Tableau personal access token: acts as its owner.'
remedy: 'Revoke it in Tableau under My account, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:tableau[\w.\-]{0,24}(?:secret|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'TABLEAU_TOKEN_SECRET="«%{base64:22}==:%{alnum:32}»"'
#file financial/bank-account-number.yaml
id: bank-account-number
title: Bank account number
class: financial
severity: medium
description: 'A national bank account number.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i)(?:bank[ _\-]?)?(?:account|acct)[ _\-]?(?:number|num|no|nbr|#)\.?\\?["'']?\s{0,3}(?:=|:|is|#)?\s{0,3}\\?["'']?(\d{8,17})'
confidence: {base: 0.75}
examples:
  match:
    - 'account_number = ''«000528163940»'''
    - 'bank account no. «12345678»'
  no_match:
    - 'account_number = 12'
#file financial/bic.yaml
id: bic
title: Bank identifier (BIC)
class: financial
severity: informational
description: 'A bank identifier code, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:swift|bic)(?i:[ _\-]?code)?[\\"''\])]{0,4}\s{0,3}(?:=|:|is|,)?\s{0,3}[\\"'']{0,2}([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)'
validators: [bic]
confidence: {base: 0.8, checked: 0.9}
examples:
  match:
    - 'SWIFT: «DEUTDEFF500»'
  no_match:
    - 'SWIFT: ABCDZZ11500'
#file financial/bitcoin-address.yaml
id: bitcoin-address
title: Bitcoin address
class: financial
severity: low
description: 'A Bitcoin address: links a person to payments.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:bitcoin|btc|wallet|satoshi|crypto)[\w .:="''\\\-]{0,40}?[^A-Za-z0-9]((?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71}))'
validators: [bitcoin]
confidence: {base: 0.5, checked: 0.97}
examples:
  match:
    - 'btc address: «1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2»'
    - 'wallet = "«bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»"'
  no_match:
    - 'btc address: 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'
#file financial/card-security-code.yaml
id: card-security-code
title: Card security code
class: financial
severity: critical
description: 'The security code of a payment card: PCI DSS forbids storing it at all.'
remedy: 'Remove the code from the data and from every query.'
pattern: '(?i)(?:cvv|cvc|card[ _]?security[ _]?code)2?\\?["'']?\s{0,3}(?:=|:|is)\s{0,3}\\?["'']?(\d{3,4})'
confidence: {base: 0.85}
examples:
  match:
    - 'cvv = «739»'
    - '"cvc": "«4821»"'
  no_match:
    - 'cvv_length: 3'
#file financial/credit-card.yaml
id: credit-card
title: Payment card number
class: financial
severity: high
description: 'A payment card number: PCI DSS forbids it in logs.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['4~4~4~4', '4~6~5', '4~4~4~4~3', '!15', '16', '!12', '!13', '!14', '!17', '!18', '!19']
validators: [card]
context: [card, credit card, creditcard, cc, pan, cardnumber, card number, visa, mastercard, amex, kreditkarte, carte, tarjeta, payment]
confidence: {base: 0.5, checked: 0.88, context: 0.98}
examples:
  match:
    - 'WHERE card = ''«4539 1488 0343 6467»'''
    - 'card_number: «5425233430109903»'
    - '«3714-496353-98480»'
  no_match:
    - 'order_id=4539148803436467'
    - '4539 1488 0343 6468'
    - '4111111111111112'
    - 'test with card 4111 1111 1111 1111'
#file financial/ethereum-address.yaml
id: ethereum-address
title: Ethereum address
class: financial
severity: low
description: 'An Ethereum address: links a person to payments.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:ethereum|eth|wallet|erc20|web3|crypto)[\w .:="''\\\-]{0,40}?[^A-Za-z0-9](0x[0-9a-fA-F]{40})'
validators: [ethereum, not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'eth wallet: «0x52908400098527886E0F7030069857D2E4169EE7»'
  no_match:
    - 'eth wallet: 0x0000000000000000000000000000000000000000'
#file financial/iban.yaml
id: iban
title: Bank account number (IBAN)
class: financial
severity: high
description: 'An international bank account number: names the account holder and enables direct debits.'
remedy: 'Mask the column before it reaches a query text.'
shape: account
confidence: {base: 0.95, checked: 0.97}
examples:
  match:
    - 'iban = ''«GB82 WEST 1234 5698 7654 32»'''
    - '«DE89370400440532013000»'
    - 'to «FR1420041010050500013M02606»'
  no_match:
    - 'GB82 WEST 1234 5698 7654 33'
    - 'DE89370400440532013001'
references:
  - https://www.swift.com/standards/data-standards/iban
#file financial/isin.yaml
id: isin
title: Securities number (ISIN)
class: financial
severity: informational
description: 'A securities identification number: reveals positions.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LLAAAAAAAAAD']
validators: [isin]
context: [isin, security, securities, bond, stock]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'isin = ''«US0378331005»'''
  no_match:
    - 'isin = ''US0378331006'''
#file financial/us-bank-routing.yaml
id: us-bank-routing
title: US bank routing number
class: financial
severity: low
description: 'An ABA routing number: with the account number it allows debits.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9']
validators: [aba-routing]
context: [routing, aba, rtn, routing number, transit]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'routing number «021000021»'
  no_match:
    - 'routing 021000022'
    - 'id 021000021'
#file general/age-secret-key.yaml
id: age-secret-key
title: age secret key
class: secret
severity: critical
description: 'age secret key: decrypts files.'
remedy: 'Revoke it in every place that encrypts to its public half, issue a new one, and keep it in a secret scope.'
pattern: 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'
validators: [not-uniform]
examples:
  match:
    - '«AGE-SECRET-KEY-1%{bech32:58}»'
#file general/archive-password.yaml
id: archive-password
title: Password of an archive
class: secret
severity: high
description: 'The password of a 7-Zip or RAR archive, given in the command that packs or unpacks it.'
remedy: 'Pack the archive again with another password, and let the command ask for it.'
pattern: '(?i)(?:7z[ar]?|rar)\s{1,2}[a-z]{1,2}\s(?:[^\n|;&]{0,120}\s)?-h?p\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - '7z a -p«Tr4il-%{alnum:8}» out.7z logs/'
    - '7za x -mx9 -p''«Tr4il-%{alnum:8}»'' out.7z'
    - 'rar a -r -hp«Tr4il-%{alnum:8}» out.rar logs'
    - 'unrar x -p«Tr4il-%{alnum:8}» out.rar'
  no_match:
    - '7z a out-part1.7z logs/'
    - '7z x -p$ARCHIVE_PASSWORD out.7z'
    - '7z a -password out.7z'
    - 'tar x -p5 logs.tar'
#file general/attribute-secret.yaml
id: attribute-secret
title: Secret in a pair of attributes
class: secret
severity: high
description: 'A secret whose name and value stand in two attributes or keys, as in XML settings and in Kubernetes and Compose files.'
remedy: 'Change the credential and read it from a secret store.'
pattern: '(?i)\b(?:key|name|parameter)\s{0,2}[=:]\s{0,2}\\?["'']?[\w.\-:/]{0,60}(?:password|passwd|passphrase|secret|api_?key|access_?token|auth_?token|_token|private_?key|_pass|_pwd)[\w.\-]{0,12}\\?["'']?(?:[ \t,]|\\?[nrt]|\s){1,24}(?:-[ \t])?\\?["'']?value\\?["'']?\s{0,2}[=:]\s{0,2}\\?["'']?([^\s"''\\<>{}$]{6,200})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - '<add key="ApiSecret" value="«%{alnum:24}»" />'
    - '<setting name="Db:Password" value="«Tr4il-%{alnum:8}»"/>'
    - "env:\n- name: DB_PASSWORD\n  value: «Tr4il-%{alnum:8}»\n"
  no_match:
    - '<add key="ApiSecret" value="${API_SECRET}" />'
    - '<add key="PasswordPolicy" value="true" />'
#file general/basic-auth-call.yaml
id: basic-auth-call
title: User and password given to a client
class: secret
severity: high
description: 'The password of a user, written beside the name in a call or tuple.'
remedy: 'Change the password and read it from a secret scope.'
pattern: '(?i)(?:HTTPBasicAuth|HTTPDigestAuth|HttpNtlmAuth|BasicAuth(?:entication)?|PSCredential|UsernamePasswordCredentials|PasswordAuthenticat(?:ion|or)|PlainAuthProvider|PlainCredentials|TableauAuth|Credentials\.basic|(?:\b|http_|basic_|proxy_)auth\s{0,2}=)\s{0,2}\(\s{0,2}\\?["''][^"''\\\n]{1,80}\\?["'']\s{0,2},\s{0,2}\\?["'']([^"''\\\n]{4,128})\\?["'']'
boundary: none
validators: [connection-password]
confidence: {base: 0.94, checked: 0.94}
examples:
  match:
    - 'requests.get(u, auth=HTTPBasicAuth(''etl'', ''«Tr4il-%{alnum:8}»''))'
    - 'auth = (''svc'', ''«%{alnum:14}»'')'
    - 'Elasticsearch(h, http_auth=("elastic", "«Tr4il-%{alnum:8}»"))'
    - 'new UsernamePasswordCredentials("etl", "«Tr4il-%{alnum:8}»")'
    - 'pika.PlainCredentials(''etl'', ''«Tr4il-%{alnum:8}»'')'
    - 'new PasswordAuthentication("etl", "«Tr4il-%{alnum:8}»".toCharArray())'
  no_match:
    - 'HTTPBasicAuth(''user'', ''password'')'
    - 'auth=(''etl'', ''<password>'')'
    - 'auth = (user, password)'
    - 'pika.PlainCredentials(user, ''${RABBIT_PASSWORD}'')'
#file general/basic-auth.yaml
id: basic-auth
title: HTTP basic authentication
class: secret
severity: high
description: 'User name and password in a request header, merely base64-encoded.'
remedy: 'Change the password and use a token that can be revoked.'
pattern: '(?i)\b(?:authorization["\''\\]{0,3}\s{0,3}[:=,]\s{0,3}["\''\\]{0,3}|\b)basic\s{1,3}([A-Za-z0-9+/]{8,400}={0,2})'
boundary: none
validators: [basic-credentials]
confidence: {base: 0.6, checked: 0.95}
examples:
  match:
    - 'Authorization: Basic «%{basic}»'
  no_match:
    - 'Authorization: Basic abcdefghijklmnop'
    - 'basic authentication'
#file general/bearer-token.yaml
id: bearer-token
title: Bearer token in a header
class: secret
severity: high
description: 'An opaque access token in an Authorization header.'
remedy: 'Revoke the token at its issuer and stop logging request headers.'
pattern: '(?i)(?:bearer|authorization["''\\]{0,3}\s{0,3}[:=,]\s{0,3}["''\\]{0,3}token)\\?["\'']?\s{1,3}\\?["\'']?([A-Za-z0-9_\-.~+/]{20,}={0,2})'
boundary: none
validators: [mixed-token]
entropy: 3.2
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: Bearer «%{alnum:40}»'
    - 'curl -H "Authorization: token «%{hex:40}»"'
  no_match:
    - 'Authorization: Bearer ${TOKEN}'
    - 'Authorization: Bearer <access-token-goes-here>'
    - 'bearer authentication-is-required-for-this'
    - 'Authorization: token is missing from the request'
#file general/client-login-password.yaml
id: client-login-password
kind: command-password
title: Password given to a client
class: secret
severity: high
description: 'A password given by a flag of one or two letters to a client of a database, a cluster or a registry.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?:(?:\b(?:oc|cf|argocd)\s{1,2}login|\bsnowsql|\bbeeline|\bcypher-shell|\btwine\s{1,2}upload|\baz\s{1,2}(?:sql|postgres|mysql|mariadb|synapse))\s[^\n|;&]{0,200}?-p[ =]{1,2}|\b(?:sqlcmd|bcp|tsql|ipmitool|mosquitto_(?:pub|sub))\s[^\n|;&]{0,200}?\s-P\s{0,2}|\bmc\s{1,2}(?:alias\s{1,2}set|config\s{1,2}host\s{1,2}add)\s{1,2}[\w.\-]{1,60}\s{1,2}https?://[^\s|;&]{1,120}\s{1,2}[\w.\-]{1,64}\s{1,2}|\b(?:nzsql|plink|pscp|psftp)(?:\.exe)?\s[^\n|;&]{0,200}?-pw\s{1,2}|\b(?:vsql|ldap(?:search|modify|add|delete|passwd|whoami))\s[^\n|;&]{0,200}?\s-w\s{0,2}|\barangosh\s[^\n|;&]{0,200}?--server\.password[ =]{1,2})\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'oc login -u etl -p «Tr4il-%{alnum:8}» https://api.corp:6443'
    - 'snowsql -a ab1.eu -u etl -p ''«Tr4il-%{alnum:8}»'''
    - 'beeline -u jdbc:hive2://h:10000 -n etl -p «Tr4il-%{alnum:8}»'
    - 'sqlcmd -S db01 -U sa -P«Tr4il-%{alnum:8}» -i a.sql'
    - 'plink -ssh etl@h01 -pw «Tr4il-%{alnum:8}» ls'
    - 'mc alias set lake https://s3.corp etladmin «Tr4il%{alnum:15}»'
    - 'ldapsearch -x -D cn=admin -w«Tr4il-%{alnum:8}»'
    - 'az sql server create -n s1 -u etl -p «Tr4il-%{alnum:8}» -g rg'
    - 'twine upload -u etl -p «Tr4il-%{alnum:8}» dist/a.whl'
  no_match:
    - 'oc login -u etl -p $PASSWORD https://api.corp:6443'
    - 'snowsql -a ab1.eu -u etl -p <password>'
    - 'beeline -u jdbc:hive2://h:10000 -p'
    - 'sqlcmd -S db01 -U sa -P$(SQLPW)'
    - 'ldapsearch -x -W -D cn=admin'
    - 'az webapp create -n a1 -p plan-2024x'
    - 'plink -pw %PASSWORD% etl@h01'
#file general/command-password.yaml
id: command-password
title: Password in the arguments of a command
class: secret
severity: high
description: 'A password given to a command by a flag of one letter: whoever sees the list of processes or the log has it.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?:(?:\b(?:az|docker|podman|helm\s{1,2}registry)\s{1,2}login|\bmongo(?:sh|dump|restore|export|import)?|\bcqlsh)\s[^\n|;&]{0,200}?-p|\b(?:sqlcmd|bcp)\s[^\n|;&]{0,200}?\s-P|\b(?:un)?zip\s[^\n|;&]{0,120}?-P|\bldap(?:search|modify|add|delete|passwd|whoami)\s[^\n|;&]{0,200}?\s-w|\bopenssl\s{1,2}enc\s[^\n|;&]{0,120}?\s-k)[ =]{1,2}\\?["'']?([^\s"''\\;|$<\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'az login --service-principal -u app -p «Tr4il~%{alnum:12}» --tenant t'
    - 'docker login -u etl -p «Tr4il-%{alnum:8}» registry.corp'
    - 'sqlcmd -S db01 -U sa -P ''«Tr4il-%{alnum:8}»'' -Q "select 1"'
    - 'ldapsearch -x -D cn=admin -w «Tr4il-%{alnum:8}»'
    - 'unzip -P «Tr4il-%{alnum:8}» logs.zip'
  no_match:
    - 'docker login -u etl -p $REGISTRY_PASSWORD registry.corp'
    - 'docker run -p 8080:80 nginx1'
    - 'mongo -p 27017'
    - 'az login -u etl -p <password>'
#file general/command-secret-value.yaml
id: command-secret-value
title: Secret given to a secret store by command
class: secret
severity: high
description: 'The command that stores a secret holds it in clear, and the log keeps the command.'
remedy: 'Rotate the secret and give it to the command by standard input.'
pattern: '(?i)(?:--string[_\-]value|--secret[_\-]string|put_secret\([^)\n]{0,120}string_value\s?=)[ =]{0,2}\\?["'']?([^\s"''\\]{4,200})'
boundary: none
validators: [connection-password]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'databricks secrets put-secret crm db --string-value ''«Tr4il-%{alnum:8}»'''
    - 'aws secretsmanager create-secret --name db --secret-string «%{alnum:14}»'
  no_match:
    - 'databricks secrets put-secret crm db --string-value $PW'
    - 'put-secret crm db --string-value <value>'
#file general/connection-string-password.yaml
id: connection-string-password
title: Password in a connection string
class: secret
severity: high
description: 'An ODBC, ADO.NET or similar connection string with its password.'
remedy: 'Change the password and read the connection string from a secret scope.'
pattern: '(?i)(?:(?:server|host|data source|driver|dsn|uid|user id|user|database|initial catalog|account|warehouse|accountname|endpoint)=[^;"''\n]{1,200};[^"''\n]{0,300}?)(?:password|pwd|passwd)[ ]?=[ ]?\{?([^\s;"''}\\<>]{3,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.95, checked: 0.95}
examples:
  match:
    - 'Server=tcp:db.corp,1433;Initial Catalog=hr;User ID=etl;Password=«%{alnum:14}»;Encrypt=True'
    - 'Driver={ODBC};Server=db;UID=etl;PWD=«%{alnum:10}»'
  no_match:
    - 'Server=db;UID=etl;PWD=<your_password>'
    - 'Server=db;Database=x;Password=${PW};'
#file general/credential-call-secret.yaml
id: credential-call-secret
title: Secret given to a credential by its place
class: secret
severity: high
description: 'The key, token or password that a client is made with, written into the call.'
remedy: 'Change the credential and read it from a secret scope instead of writing it into code.'
pattern: '(?i)(?:(?:clientsecretcredential|usernamepasswordcredential|\bminio|keyring\.set_password)\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}|(?:azurenamedkeycredential|hvac\.client)\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}|azure(?:key|sas)credential\s?\(\s?)\\?["'']([^"''\\\s$<][^"''\\\s]{5,199})\\?["'']\s{0,2}[,)]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'ClientSecretCredential(tenant, client, "«Tr4il%{alnum:29}»")'
    - 'AzureKeyCredential("«7%{hex:31}»")'
    - 'AzureNamedKeyCredential("logs", "«Tr4il%{alnum:35}»")'
    - 'hvac.Client(url, ''«Tr4il%{alnum:21}»'')'
    - 'Minio("s3.corp:9000", "etladmin", "«Tr4il%{alnum:19}»")'
    - 'keyring.set_password("crm", "etl", "«Tr4il-%{alnum:8}»")'
  no_match:
    - 'ClientSecretCredential(tenant, client, secret)'
    - 'ClientSecretCredential("<tenant>", "<client>", "<client-secret>")'
    - 'AzureKeyCredential(os.environ["SEARCH_KEY"])'
    - 'AzureKeyCredential("your-search-key")'
    - 'hvac.Client(url, verify=''/etc/ssl/ca1.pem'')'
#file general/credential-pair-password.yaml
id: credential-pair-password
kind: basic-auth-call
title: Password in a pair
class: secret
severity: high
description: 'User and password assigned together to one name.'
remedy: 'Change the credential and read it from a secret scope instead of writing it into code.'
pattern: '(?i)\b(?:creds?|credentials?|login|user_?pass)\s{0,2}=\s{0,2}[(\[]\s{0,2}\\?["''][^"''\n\\]{1,80}\\?["'']\s?,\s{0,2}\\?["'']([^"''\\\s$<][^"''\\\s]{5,63})\\?["'']\s{0,2}[)\]]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.85, checked: 0.85}
examples:
  match:
    - 'creds = ("etl", "«Tr4il-%{alnum:8}»")'
    - 'credentials = [''svc_load'', ''«Tr4il-%{alnum:8}»'']'
  no_match:
    - 'credentials = (''read'', ''write'')'
    - 'creds = ("etl", password)'
    - 'creds = ("etl", "<password>")'
    - 'credentials = [''profile'', ''environment'']'
#file general/crypto-call-key.yaml
id: crypto-call-key
title: Key written into a call that encrypts or signs
class: secret
severity: high
description: 'A key in a call of a library that encrypts, decrypts or signs.'
remedy: 'Make a new key, use it in place of this one, and read it from a secret scope.'
pattern: '(?i)(?:\baes\.new\s?\(\s?(?:bytes(?:\.fromhex)?\(\s?)?b?|secretkeyspec\s?\(\s?|\bhmac\.new\s?\(\s?(?:key\s?=\s?)?b?|jwt\.(?:en|de)code\s?\(\s?(?:[\w.\[\]()]{1,80}|\{[^{}\n]{0,200}\})\s?,\s{0,2})\\?["'']([^"''\\\s$<{][^"''\\\s]{11,127})\\?["'']\s{0,2}(?:,|\)|\.(?:encode|getbytes))'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'AES.new(b"«Tr4il%{alnum:27}»", AES.MODE_GCM)'
    - 'new SecretKeySpec("«Tr4il%{alnum:11}»".getBytes("UTF-8"), "AES")'
    - 'hmac.new(b''«Tr4il%{alnum:19}»'', msg, hashlib.sha256)'
    - 'jwt.encode({"sub": user}, "«Tr4il%{alnum:27}»", algorithm="HS256")'
    - 'jwt.decode(tok, ''«Tr4il%{alnum:27}»'', algorithms=[''HS256''])'
  no_match:
    - 'AES.new(key, AES.MODE_GCM)'
    - 'new SecretKeySpec(key, "AES")'
    - 'jwt.decode(tok, options={"verify_signature": False})'
    - 'jwt.encode(payload, ''your-256-bit-secret'')'
    - 'jwt.decode(tok, key, audience=''api://crm-2024-prod'')'
    - 'hmac.new(b''<shared-secret>'', msg, hashlib.sha256)'
#file general/curl-user-password.yaml
id: curl-user-password
title: Password on a command line
class: secret
severity: high
description: 'A command that carries user name and password as an argument.'
remedy: 'Change the password and read it from a file or secret scope.'
pattern: '(?i)(?:curl|wget)[^\n]{0,200}?\s(?:-u|--user|--proxy-user)[ =]{1,2}\\?["'']?[\w.@\\\-]{1,64}:([^\s"''\\]{4,100})'
boundary: none
validators: [connection-password]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'curl -u admin:«%{alnum:12}» https://api.corp/x'
  no_match:
    - 'curl -u admin:$PASSWORD https://api.corp/x'
    - 'curl -u user:password https://api'
#file general/database-login-password.yaml
id: database-login-password
kind: command-password
title: Password in a logon to a database
class: secret
severity: high
description: 'A password given by its place in the logon of Db2, Teradata or an ODBC shell.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:connect\s{1,2}to\s{1,2}[\w.\-]{1,60}\s{1,2}user\s{1,2}[\w.@\\\-]{1,80}\s{1,2}using\s{1,2}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})(?:\\?["\'']|\s{0,3}(?:[&|;\n]|$))|\.logon\s{1,2}[\w.\-]{1,80}/[\w.@\-]{1,80}\s?,\s?\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})|\bisql\s{1,2}(?:-\w{1,8}\s{1,2}){0,3}[\w.\-]{1,60}\s{1,2}[\w.@\-]{1,60}\s{1,2}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99}))'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'db2 connect to SALES user etl using «Tr4il-%{alnum:8}»'
    - 'CONNECT TO sales USER etl USING ''«Tr4il-%{alnum:8}»'''
    - '.LOGON tdprod/etl,«Tr4il-%{alnum:8}»'
    - 'isql -v crm_dsn etl «Tr4il-%{alnum:8}»'
  no_match:
    - 'db2 connect to SALES user etl using $PW'
    - '.LOGON tdprod/etl,<password>'
    - 'isql crm_dsn etl < load2024.sql'
    - 'connect to sales user etl using password'
    - 'They connect to sales user groups using Tableau10 dashboards'
#file general/environment-command-secret.yaml
id: environment-command-secret
title: Secret put into the environment
class: secret
severity: high
description: 'A command of a shell, notebook or image that puts a secret into the environment, name and value parted by a blank.'
remedy: 'Change the credential and fill the variable from a secret scope.'
pattern: '(?:%env|\bsetx|\bsetenv|\bset\s-[gUx]{1,3}|\bENV)\s{1,2}(?i:\w{0,60}(?:password|passwd|passphrase|pwd|secret|token|api_?key|access_?key|secret_?key)|\w{1,60}_(?:pw|pass))\s{1,2}\\?["'']?([^\s"''\\;|$<>*={%][^\s"''\\;|]{5,199})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - '%env DB_PASSWORD «Tr4il-%{alnum:8}»'
    - 'setx ETL_PWD «Tr4il-%{alnum:8}»'
    - 'ENV API_TOKEN «Tr4il%{alnum:23}»'
    - 'setenv DB_PASS «Tr4il-%{alnum:8}»'
  no_match:
    - '%env DB_PASSWORD $PW'
    - 'setx ETL_PWD %PASSWORD%'
    - 'ENV API_TOKEN <token>'
    - 'setenv DB_PASSWORD_FILE /run/secrets/db1'
    - 'ENV API_TOKEN ${API_TOKEN}'
#file general/expect-password.yaml
id: expect-password
title: Password sent to a prompt
class: secret
severity: high
description: 'A script waits for the prompt and answers it with a password that is written into the script.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:(?:expect|read_?until|wait_?for)\w{0,8}[^\n]{0,60}?ass(?:word|phrase|code)(?:[^a-z0-9]|\\[nrt]){0,40}(?:\w{1,20}\.)?(?:send|write)(?:line|_user)?\s{0,2}(?:--\s{1,2}|\(\s?)?b?|ass(?:word|phrase|code):(?:[^a-z0-9]|\\[nrt]){1,40}send\s{1,2}(?:--\s{1,2})?)\\?["'']([^"''\\\s$<\[{][^"''\\\s]{4,99})(?:\\{1,4}[rn]){0,2}\\?["'']'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'expect "assword:" { send "«Tr4il-%{alnum:8}»\r" }'
    - "\"*password:\" {\n  send \"«Tr4il-%{alnum:8}»\\r\"\n}"
    - "expect \"Password:\"\nsend -- \"«Tr4il-%{alnum:8}»\\r\""
    - "child.expect('password:')\nchild.sendline('«Tr4il-%{alnum:8}»')"
    - 'tn.read_until(b"Password: "); tn.write(b"«Tr4il-%{alnum:8}»\n")'
  no_match:
    - 'expect "assword:" { send "$password\r" }'
    - "child.expect('password:')\nchild.sendline(password)"
    - "expect \"Password:\"\nsend \"[lindex $argv 1]\\r\""
    - "expect \"Password:\"\nsend \"exit\\r\""
    - 'Forgot password? Send "reset-me2" to us'
    - 'check_password(); f.write("report2024.csv")'
    - 'log("wrong password"); send("event-7781")'
#file general/fed-password.yaml
id: fed-password
kind: piped-password
title: Password fed to a command
class: secret
severity: high
description: 'A password that a shell feeds to a command, as a string or as the line of a user.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:\b(?:kinit|cryptsetup|chpasswd|passwd|sudo\s{1,2}-S|(?:docker|podman)\s{1,2}login|vault\s{1,2}login|smbpasswd|gpg2?\s[^\n|;&<]{0,120}--passphrase-fd)\s[^\n|;&<]{0,120}?<<<\s?\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})|\b(?:echo|printf)\s{1,2}(?:-\w{1,2}\s{1,2})?\\?["'']?[\w.\-]{1,64}:([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})(?:\\n)?\\?["'']?\s{0,3}\|\s{0,3}(?:sudo\s{1,2}(?:-\w\s{1,2})?)?chpasswd)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'kinit etl@CORP <<< "«Tr4il-%{alnum:8}»"'
    - 'cryptsetup luksOpen /dev/sdb logs <<< ''«Tr4il-%{alnum:8}»'''
    - 'echo ''etl:«Tr4il-%{alnum:8}»'' | chpasswd'
    - 'echo "etl:«Tr4il-%{alnum:8}»" | sudo chpasswd'
  no_match:
    - 'kinit etl@CORP <<< "$PASSWORD"'
    - 'docker exec -i c1 bash <<< "ls-la-2024"'
    - 'echo "etl:$PW" | chpasswd'
    - 'echo ''etl:<password>'' | chpasswd'
#file general/fernet-key.yaml
id: fernet-key
title: Key of Fernet
class: secret
severity: critical
description: 'A key of the Python library cryptography: opens what was encrypted with it.'
remedy: 'Make a new key, encrypt again with it, and read it from a secret scope.'
pattern: 'Fernet\s?\(\s?(?:bytes\(\s?)?b?\\?["'']([A-Za-z0-9_\-+/]{43}=)\\?["'']'
boundary: none
validators: [base64-32-bytes]
confidence: {base: 0.97, checked: 0.97}
examples:
  match:
    - 'f = Fernet(b''«%{bytes32}»'')'
    - 'Fernet("«%{bytes32}»".encode())'
    - 'MultiFernet([Fernet(b''«%{bytes32}»'')])'
  no_match:
    - 'Fernet(key)'
    - 'Fernet(os.environ[''FERNET_KEY''])'
    - 'Fernet(b''AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='')'
    - 'Fernet(''%{alnum:30}'')'
#file general/generic-secret.yaml
id: generic-secret
title: Secret assigned to a name
class: secret
severity: high
description: 'A value that a model judges to be a credential, by its name, its texture and the code around it.'
remedy: 'Change the credential and read it from a secret scope instead of writing it into code.'
shape: assignment
confidence: {base: 0.5}
examples:
  match:
    - 'db_password = "«Kp7#vQ2z!mRw»"'
  no_match:
    - 'db_password = dbutils.secrets.get("scope", "db")'
    - 'password = "${DB_PASSWORD}"'
    - 'primary_key = "customer_id"'
#file general/hadoop-property-secret.yaml
id: hadoop-property-secret
title: Secret in an XML property
class: secret
severity: high
description: 'A Hadoop-style property whose name says secret, with its value in clear.'
remedy: 'Rotate the credential and keep it in a credential provider or a secret scope.'
pattern: '(?i)<name>[^<\n]{0,80}(?:secret[._\-]?key|access[._\-]?key|secret|password|token)\s{0,2}</name>\s{0,20}<value>([^<\s]{6,200})</value>'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - '<property><name>fs.s3a.secret.key</name><value>«%{alnum:40}»</value></property>'
  no_match:
    - '<name>fs.s3a.secret.key</name><value>${KEY}</value>'
#file general/host-login-password.yaml
id: host-login-password
kind: login-call-password
title: Password beside a host in a call
class: secret
severity: high
description: 'A password given by its place, behind host and user, in a call that connects.'
remedy: 'Change the credential and read it from a secret scope instead of writing it into code.'
pattern: '(?i)(?:(?:ssh\w{0,10}|client)\.connect\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}\d{2,5}\s?,\s{0,2}|(?:transport\.connect|\bftp(?:_tls)?|\burl\.create)\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}|(?:pysftp\.connection|\bdbconnect)\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}|jaydebeapi\.connect\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}\[\s?)(?:[\w.\[\]]{1,80}|\\?["''][^"''\n\\]{1,200}\\?["''])\s?,\s{0,2}\\?["'']([^"''\\\s$<][^"''\\\s]{5,63})\\?["'']\s{0,2}[,)\]]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.88, checked: 0.88}
examples:
  match:
    - 'ssh.connect("host01", 22, "etl", "«Tr4il-%{alnum:8}»")'
    - 'ssh_client.connect(host, 22, user, ''«Tr4il-%{alnum:8}»'')'
    - 'transport.connect(None, "etl", "«Tr4il-%{alnum:8}»")'
    - 'ftplib.FTP(''files.corp'', ''etl'', ''«Tr4il-%{alnum:8}»'')'
    - 'URL.create("postgresql", "etl", "«Tr4il-%{alnum:8}»", "db01")'
    - 'pysftp.Connection("sftp.corp", "etl", None, "«Tr4il-%{alnum:8}»")'
    - 'dbConnect(drv, url, "etl", "«Tr4il-%{alnum:8}»")'
    - 'jaydebeapi.connect(driver, url, ["etl", "«Tr4il-%{alnum:8}»"], jars)'
  no_match:
    - 'ssh.connect("host01", 22, "etl", password)'
    - 'client.connect("broker", 1883, 60)'
    - 'FTP(''files.corp'', ''etl'', ''<password>'')'
    - 'URL.create("postgresql", "etl", "password", "db01")'
    - 'dbConnect(drv, url, "etl", Sys.getenv("PW"))'
#file general/htpasswd-command.yaml
id: htpasswd-command
kind: command-password
title: Password given to htpasswd
class: secret
severity: high
description: 'The password of a user of a web server, given in the command that stores its hash.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)htpasswd\s{1,2}-\w{0,6}b\w{0,6}\s{1,2}[^\s|;&<>]{1,200}\s{1,2}(?:[^\s|;&<>]{1,64}\s{1,2})?\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'htpasswd -b /etc/nginx/.htpasswd etl «Tr4il-%{alnum:8}»'
    - 'htpasswd -bc users etl ''«Tr4il-%{alnum:8}»'''
    - 'htpasswd -nbB etl «Tr4il-%{alnum:8}» > users'
  no_match:
    - 'htpasswd -b /etc/nginx/.htpasswd etl $PASSWORD'
    - 'htpasswd -c /etc/nginx/.htpasswd etl'
    - 'htpasswd -b users etl <password>'
#file general/htpasswd-hash.yaml
id: htpasswd-hash
kind: password-hash
title: Password hash
class: secret
severity: medium
description: 'A salted password hash: can be attacked offline.'
remedy: 'Change the passwords behind the hashes and keep hashes out of queries.'
pattern: '\$(?:2[abxy]\$\d{2}\$[./A-Za-z0-9]{53}|6\$(?:rounds=\d+\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}|apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|argon2i?d?\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{16,128})'
boundary: none
confidence: {base: 0.9}
examples:
  match:
    - 'hash = "«$2b$12$%{alnum:53}»"'
    - '«$6$%{alnum:8}$%{alnum:86}»'
#file general/http-client-password.yaml
id: http-client-password
kind: curl-user-password
title: Password given to an HTTP client
class: secret
severity: high
description: 'User and password in the arguments of curl, joined to the flag, or of HTTPie.'
remedy: 'Change the password and read it from a file or a secret scope.'
pattern: '(?:\bcurl\s(?:[^\n|;]{0,200}\s)?-u\\?["'']?|\b(?:https?|xhs?)\s(?:[^\n|;]{0,120}\s)?(?:-a|--auth)[ =]{1,2}\\?["'']?)[\w.@\-]{1,64}:([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'curl -uetl:«Tr4il-%{alnum:8}» https://api.corp/x'
    - 'http -a etl:«Tr4il-%{alnum:8}» GET https://api.corp/x'
    - 'xh --auth=etl:«Tr4il-%{alnum:8}» https://api.corp/x'
  no_match:
    - 'curl -uetl:$PASSWORD https://api.corp/x'
    - 'http -a etl:<password> GET https://api.corp/x'
    - 'curl -u etl: https://api.corp:8443/x'
    - 'http -a etl https://api.corp:8443/x'
#file general/jdbc-password.yaml
id: jdbc-password
title: Password in a JDBC URL
class: secret
severity: high
description: 'A JDBC URL with the password as a parameter.'
remedy: 'Change the password and give it as an option from a secret scope.'
pattern: '(?i)jdbc:[a-z0-9:+\-]{2,40}//?[^\s"''<>\\]*?[;?&](?:password|pwd|passwd|PWD)=([^\s;&"''\\<>]{3,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.97, checked: 0.97}
examples:
  match:
    - 'jdbc:sqlserver://db.corp:1433;databaseName=hr;user=etl;password=«%{alnum:12}»;encrypt=true'
    - 'jdbc:mysql://db:3306/x?user=root&password=«%{alnum:10}»'
  no_match:
    - 'jdbc:mysql://db:3306/x?user=root&password=${PW}'
    - 'jdbc:postgresql://db/x?user=a&password=<password>'
#file general/jwt.yaml
id: jwt
title: JSON web token
class: secret
severity: high
description: 'A signed token that proves who somebody is until it expires; Databricks OAuth tokens have this form.'
remedy: 'End the session or rotate the signing key if the token has not expired, and stop logging tokens.'
pattern: 'ey[JK][A-Za-z0-9_\-]{15,}\.ey[JK][A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{8,}|eyJ[A-Za-z0-9_\-]{15,}\.(?:[A-Za-z0-9_\-]{0,}\.){3}[A-Za-z0-9_\-]{16,}'
boundary: none
validators: [jwt]
confidence: {base: 0.75, checked: 0.95}
examples:
  match:
    - 'Authorization: Bearer «%{jwt}»'
    - '{\"token\":\"«%{jwt}»\"}'
  no_match:
    - 'eyJhbGciOi.eyJzdWIiOiIx.abc'
    - 'eyJ%{alnum:20}.eyJ%{alnum:20}.%{alnum:40}'
#file general/keystore-password.yaml
id: keystore-password
title: Password of a key store
class: secret
severity: high
description: 'The password of a Java key store on a command line.'
remedy: 'Change the password of the store and read it from a file that only the job can read.'
pattern: '(?i)-(?:src|dest|deststore|trust|key)?(?:store|key)pass(?:word)?[ =]\\?["'']?([^\s"''\\;|&]{4,100})'
boundary: none
validators: [connection-password]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'keytool -importkeystore -srcstorepass «%{alnum:12}» -deststoretype PKCS12'
  no_match:
    - 'keytool -list -storepass $PW'
    - 'keytool -list -storepass changeit'
#file general/login-call-password.yaml
id: login-call-password
title: Password in a login call
class: secret
severity: high
description: 'A password given by its place in a call that connects or signs in, without a name beside it.'
remedy: 'Change the password and read it with dbutils.secrets.get instead of writing it into code.'
pattern: '(?i)(?:(?:(?:ftps?|smtp|imap|conn|server|mail|session|client)\w{0,12}\.login|(?:cx_?)?oracle(?:db)?\.connect|snowflake\.connector\.connect)\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^''"\n\\]{1,200}\\?["''])|(?:getconnection|(?:pymysql|mysqldb|mariadb|pymssql)\.connect)\s?\(\s?(?:[\w.\[\]]{1,80}|\\?["''][^''"\n\\]{1,200}\\?["''])\s?,\s{0,2}(?:[\w.\[\]]{1,80}|\\?["''][^''"\n\\]{1,80}\\?["'']))\s?,\s{0,2}\\?["'']([^"''\\\s]{6,64})\\?["'']\s{0,2}[,)]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.88, checked: 0.88}
examples:
  match:
    - 'DriverManager.getConnection(url, "etl", "«Tr4il-%{alnum:8}»")'
    - 'pymysql.connect("db01", "etl", "«Tr4il-%{alnum:8}»", "crm")'
    - 'cx_Oracle.connect(''scott'', ''«Tr4il-%{alnum:8}»'', dsn)'
    - 'smtp.login(sender, ''«Tr4il-%{alnum:8}»'')'
  no_match:
    - 'DriverManager.getConnection(url, user, password)'
    - 'DriverManager.getConnection(url, "etl", "<password>")'
    - 'client.login(page, "dashboard")'
#file general/login-literals-password.yaml
id: login-literals-password
kind: login-call-password
title: Password beside a name in a call
class: secret
severity: high
description: 'User and password, both written out, in a call that signs in.'
remedy: 'Change the credential and read it from a secret scope instead of writing it into code.'
pattern: '(?i)(?:\.login|SessionPool|\bSalesforce)\s?\(\s?(?:user(?:name)?\s?=\s?)?\\?["''][^"''\n\\]{1,80}\\?["'']\s?,\s{0,2}\\?["'']([^"''\\\s$<][^"''\\\s]{5,63})\\?["'']\s{0,2}[,)]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.85, checked: 0.85}
examples:
  match:
    - 'conn.login("etl","«Tr4il-%{alnum:8}»")'
    - 'imaplib.IMAP4_SSL(h).login(''etl'', ''«Tr4il-%{alnum:8}»'')'
    - 'cx_Oracle.SessionPool("scott", "«Tr4il-%{alnum:8}»", dsn)'
  no_match:
    - 'conn.login("etl", password)'
    - 'page.login("etl", "<password>")'
    - 'app.login("home", "dashboard")'
    - 'conn.login("etl", "${ETL_PASSWORD}")'
#file general/mnemonic-phrase.yaml
id: mnemonic-phrase
title: Wallet recovery phrase
class: secret
severity: critical
description: 'The words that restore a cryptocurrency wallet.'
remedy: 'Move the funds to a new wallet at once.'
pattern: '(?i)(?:mnemonic|seed[ _\-]?phrase|recovery[ _\-]?phrase|seed[ _\-]?words)["''\\]{0,3}\s{0,3}(?:=|:|is)\s{0,3}\\?["'']?((?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){12})?[a-z]{3,8})'
boundary: none
validators: [mnemonic-words]
confidence: {base: 0.9}
examples:
  match:
    - 'mnemonic = "«velvet orbit cactus lunar meadow tribal quarter fossil ginger harbor pistol anchor»"'
  no_match:
    - 'seed phrase: the words that you are given when the wallet was made are not stored'
#file general/mysql-password.yaml
id: mysql-password
title: Password of a database client
class: secret
severity: high
description: 'A MySQL or MariaDB command with the password behind -p.'
remedy: 'Change the password and read it from an option file or a secret scope.'
pattern: '(?i)(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb)\s[^\n|;]{0,200}?\s-p\\?["'']?([^\s"''\\;|$][^\s"''\\;|]{3,99})'
boundary: none
validators: [connection-password]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'mysql -h db01 -u etl -p«%{alnum:12}» sales'
    - 'mysqldump -uetl -p''«Tr4il-%{alnum:8}»'' sales'
  no_match:
    - 'mysql -h db01 -u etl -p$MYSQL_PWD sales'
    - 'mysql -h db01 -p'
    - 'mysql -h db01 -p"$dbpw" sales'
#file general/netrc-entry.yaml
id: netrc-entry
title: Entry of a netrc file
class: secret
severity: high
description: 'Machine, login and password in the form of .netrc.'
remedy: 'Change the password, and write the file from a secret scope.'
pattern: '(?i)machine(?:\s|\\n){1,3}[\w.\-]{1,120}(?:\s|\\n){1,3}login(?:\s|\\n){1,3}[\w.@\-]{1,80}(?:\s|\\n){1,3}password(?:\s|\\n){1,3}([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.95, checked: 0.95}
examples:
  match:
    - 'echo "machine git.corp login etl password «Tr4il-%{alnum:8}»" > ~/.netrc'
    - "machine git.corp\nlogin etl\npassword «Tr4il-%{alnum:8}»"
  no_match:
    - 'machine git.corp login etl password $PW'
    - 'machine git.corp login etl password <token>'
    - 'The machine stores the login and password of a user'
#file general/oracle-command-password.yaml
id: oracle-command-password
kind: oracle-password
title: Password in an Oracle logon
class: secret
severity: high
description: 'User and password, joined by a slash, as the tools of Oracle take them.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:(?:sqlplus|sqlcl|sqlldr|rman|expdp|impdp)(?:64|\.exe)?\s{1,2}(?:(?:-\w{1,8}\s{1,2}){0,3}(?:target\s{1,2})?|[^\n|;&]{0,160}?userid\s?=\s?)\\?["'']?|oracle(?:db)?\.connect\s?\(\s?\\?["'']|conn(?:ect)?\s{1,2})[a-z][\w$#.\-]{0,40}/\\?["'']?([^\s"''\\/@;|$<>&{}:][^\s"''\\/@;|<>]{5,63})\\?["'']?@[\w/.\\]|(?:sqlplus|sqlcl|sqlldr|rman|expdp|impdp)\s{1,2}(?:-\w{1,8}\s{1,2}){0,3}(?:userid\s?=\s?)?\\?["'']?[a-z][\w$#]{0,40}/([^\s"''\\/@;|$<>&{}:.][^\s"''\\/@;|<>.]{5,63})(?:[\s"''\\;|]|$)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'sqlplus -S scott/«Tr4il-%{alnum:8}»@orcl @load.sql'
    - 'sqlplus etl/"«Tr4il-%{alnum:8}»"@//db01:1521/orcl'
    - 'sqlldr control=a.ctl userid=etl/«Tr4il-%{alnum:8}»@ORCL'
    - 'expdp system/«Tr4il-%{alnum:8}» schemas=HR'
    - 'cx_Oracle.connect("scott/«Tr4il%{alnum:8}»@db01/orcl")'
    - 'connect etl/«Tr4il-%{alnum:8}»@orcl'
  no_match:
    - 'sqlplus / as sysdba'
    - 'sqlplus etl/&password@orcl'
    - 'sqlplus etl/$ORACLE_PASSWORD@orcl'
    - 'sqlplus etl@orcl @scripts/load_2024q1.sql'
    - 'sqlplus user/password@orcl'
    - 'rman target / catalog rc@cat1'
#file general/oracle-password.yaml
id: oracle-password
title: Password in an Oracle address
class: secret
severity: high
description: 'An Oracle address with user and password before the host.'
remedy: 'Change the password and give it as an option from a secret scope.'
pattern: '(?i)jdbc:oracle:(?:thin|oci8?):[^/\s"''\\]{1,60}/([^@\s"''\\]{3,64})@'
boundary: none
validators: [connection-password]
confidence: {base: 0.95, checked: 0.95}
examples:
  match:
    - 'jdbc:oracle:thin:scott/«%{alnum:10}»@//db:1521/orcl'
  no_match:
    - 'jdbc:oracle:thin:scott/password@//db:1521/orcl'
    - 'jdbc:oracle:thin:@//db:1521/orcl'
#file general/oracle-user-password.yaml
id: oracle-user-password
kind: sql-user-password
title: Password without quotes in a SQL statement
class: secret
severity: high
description: 'A statement of Oracle that makes a user or a link, with the password as a bare word.'
remedy: 'Change the password and give it as a variable that a secret scope fills.'
pattern: '(?i)(?:(?:create|alter)\s{1,3}user\s{1,3}[^\s;]{1,80}|connect\s{1,3}to\s{1,3}[^\s;]{1,80}|grant\s[^\n;]{1,160})\s{1,3}identified\s{1,3}by\s{1,3}([a-z][\w$#]{5,63})(?:[\s;"\''\\)]|$)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'ALTER USER etl IDENTIFIED BY «Tr4il%{alnum:8}»'
    - 'CREATE DATABASE LINK crm CONNECT TO etl IDENTIFIED BY «Tr4il%{alnum:8}» USING ''ORCL'''
  no_match:
    - 'ALTER USER etl IDENTIFIED BY password'
    - 'ALTER USER etl IDENTIFIED BY &new_password'
    - 'Rows of the table are identified by customer_id2'
#file general/password-in-url.yaml
id: password-in-url
title: Password in a URL
class: secret
severity: high
description: 'A URL that carries user name and password: database, broker, proxy or repository.'
remedy: 'Change the password and pass credentials through a secret scope.'
pattern: '[a-zA-Z][a-zA-Z0-9+.\-]{1,20}://[^\s:@/"''\\<>{}\[\]]{0,80}:([^\s@/"''\\<>]{3,120})@[a-zA-Z0-9\[._\-]'
boundary: none
validators: [connection-password]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'postgresql://etl:«Tr4il-%{alnum:8}»@db.internal:5432/audit'
    - 'mongodb+srv://svc:«%{alnum:14}»@cluster0.mongodb.net/x'
    - 'https://bob:«%{alnum:12}»@proxy.corp:3128'
    - 'redis://:«%{alnum:20}»@cache:6379/0'
  no_match:
    - 'postgresql://user:${DB_PASSWORD}@db:5432/x'
    - 'https://user:password@example.com'
    - 'mysql://root:****@db/x'
    - 'postgres://{user}:{password}@{host}/db'
    - 'http://host:8080/a@b'
#file general/pdf-owner-password.yaml
id: pdf-owner-password
kind: command-password
title: Owner password of a PDF file
class: secret
severity: high
description: 'The second password of a PDF file, given to qpdf: whoever has it lifts what the file forbids.'
remedy: 'Encrypt the file again with another password, and give it to qpdf in a file of arguments.'
pattern: '(?i)qpdf\s(?:[^\n|;&]{0,160}\s)?--encrypt\s{1,2}[^\s|;&]{1,100}\s{1,2}(?:--owner-password=)?\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})\\?["'']?\s{1,2}(?:40|128|256|--)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'qpdf --encrypt user «Tr4il-%{alnum:8}» 256 -- in.pdf out.pdf'
    - 'qpdf --encrypt '''' ''«Tr4il-%{alnum:8}»'' 128 -- in.pdf out.pdf'
  no_match:
    - 'qpdf --encrypt "" "" 256 -- in.pdf out.pdf'
    - 'qpdf --encrypt $USER_PW $OWNER_PW 256 -- in.pdf out.pdf'
    - 'qpdf --encrypt <user> <owner> 256 -- in.pdf out.pdf'
#file general/pdf-password.yaml
id: pdf-password
kind: command-password
title: Password of a PDF file
class: secret
severity: high
description: 'The first password of a PDF file, given to qpdf: whoever has it opens the file.'
remedy: 'Encrypt the file again with another password, and give it to qpdf in a file of arguments.'
pattern: '(?i)qpdf\s(?:[^\n|;&]{0,160}\s)?--encrypt\s{1,2}(?:--user-password=)?\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'qpdf --encrypt «Tr4il-%{alnum:8}» owner 256 -- in.pdf out.pdf'
    - 'qpdf in.pdf --encrypt --user-password=''«Tr4il-%{alnum:8}»'' --bits=256 -- out.pdf'
  no_match:
    - 'qpdf --encrypt "" "" 256 -- in.pdf out.pdf'
    - 'qpdf --encrypt $USER_PW $OWNER_PW 256 -- in.pdf out.pdf'
    - 'qpdf --encrypt user-password owner-password 256 -- in.pdf out.pdf'
    - 'qpdf --decrypt in2024.pdf out2024.pdf'
#file general/pgpass-entry.yaml
id: pgpass-entry
title: Entry of a PostgreSQL password file
class: secret
severity: high
description: 'A line for .pgpass: host, port, database, user and password.'
remedy: 'Change the password and use a secret scope.'
pattern: '(?i)[\w.*\-]{1,80}:(?:\d{2,5}|\*):[^\s:"'']{1,60}:[^\s:"'']{1,60}:([^\s:"''\\]{4,100})\\?["'']?\s{0,3}>{1,2}\s{0,3}[^\s]{0,80}pgpass'
boundary: none
validators: [connection-password]
confidence: {base: 0.95, checked: 0.95}
examples:
  match:
    - 'echo ''db1:5432:*:etl:«%{alnum:14}»'' > ~/.pgpass'
  no_match:
    - 'echo ''db1:5432:*:etl:$PW'' > ~/.pgpass'
#file general/piped-password.yaml
id: piped-password
title: Password piped into a command
class: secret
severity: high
description: 'A password that echo writes for a command to read.'
remedy: 'Change the password and read it from a file or a secret scope.'
pattern: '(?i)\b(?:echo|printf)\s{1,2}(?:-[ne]{1,2}\s{1,2})?(?:\\?["'']?%s(?:\\n)?\\?["'']?\s{1,2})?\\?["'']?([^\s"''\\|$<]{6,100})\\?["'']?\s{0,3}\|\s{0,3}(?:sudo\s{1,2}-S|(?:docker|podman|oras|crane|az\s{1,2}acr|helm\s{1,2}registry|gh\s{1,2}auth)\s{1,2}login|kinit|cryptsetup|passwd\s{1,2}--stdin|gcloud\s{1,2}secrets|vault\s{1,2}login|gpg2?\s[^\n|;&]{0,120}--passphrase-fd)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'echo «Tr4il-%{alnum:8}» | sudo -S systemctl restart x'
    - 'echo "«Tr4il-%{alnum:8}»" | docker login -u etl --password-stdin'
    - 'printf ''%s'' ''«Tr4il-%{alnum:8}»'' | kinit etl'
    - 'echo -n «Tr4il-%{alnum:8}» | gcloud secrets versions add db --data-file=-'
  no_match:
    - 'echo $PASSWORD | docker login -u etl --password-stdin'
    - 'echo hello | sudo -S cat'
#file general/powershell-password.yaml
id: powershell-password
title: Password made into a secure string
class: secret
severity: high
description: 'A plain password in PowerShell, turned into a secure string.'
remedy: 'Change the password and read it from a vault.'
pattern: '(?i)ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?\\?["'']([^"''\\\n]{4,128})\\?["'']'
boundary: none
validators: [connection-password]
confidence: {base: 0.94, checked: 0.94}
examples:
  match:
    - 'ConvertTo-SecureString ''«Tr4il-%{alnum:8}»'' -AsPlainText -Force'
  no_match:
    - 'ConvertTo-SecureString ''<password>'' -AsPlainText'
    - 'ConvertTo-SecureString $pw -AsPlainText'
#file general/private-key.yaml
id: private-key
title: Private key
class: secret
severity: critical
description: 'A private key in PEM form: decrypts, signs or logs in as its owner.'
remedy: 'Replace the key pair everywhere its public half is trusted and keep keys out of notebooks.'
pattern: '-----BEGIN [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?:(?:[A-Za-z0-9+/=\s,:\-."\'']|\\r|\\n|\\\\n){40,}?-----END [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----|(?:[A-Za-z0-9+/=]|\s|\\r|\\n|\\\\n){40,})'
boundary: none
validators: [private-key]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - '«%{pem}»'
    - 'key = "«%{pemescaped}»"'
    - '«-----BEGIN RSA PRIVATE KEY-----\nMIIE%{alnum:80}»... truncated'
  no_match:
    - '-----BEGIN RSA PRIVATE KEY-----'
    - '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----'
    - '-----BEGIN PUBLIC KEY-----'
#file general/putty-private-key.yaml
id: putty-private-key
kind: private-key
title: PuTTY private key
class: secret
severity: high
description: 'PuTTY private key: logs in as its owner.'
remedy: 'Revoke it in every host that trusts the public half, issue a new one, and keep it in a secret scope.'
pattern: 'PuTTY-User-Key-File-[23]: [a-z0-9\-]{4,30}'
boundary: none
examples:
  match:
    - 'PuTTY-User-Key-File-3: ssh-ed25519'
#file general/redis-command-password.yaml
id: redis-command-password
kind: command-password
title: Password of a Redis server
class: secret
severity: high
description: 'A password given to redis-cli, or set as that of the server.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:redis-cli(?:\s[^\n|;&]{0,200})?\s(?:-a|--pass)|\b(?:requirepass|masterauth))[ =]{1,2}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'redis-cli -h cache01 -a «Tr4il-%{alnum:8}» ping'
    - 'redis-cli -a ''«Tr4il-%{alnum:8}»'''
    - 'CONFIG SET requirepass «Tr4il-%{alnum:8}»'
  no_match:
    - 'redis-cli -h cache01 -a $REDISCLI_AUTH ping'
    - 'redis-cli -h cache01 -p 6379 ping'
    - 'requirepass <password>'
#file general/remote-command-password.yaml
id: remote-command-password
kind: command-password
title: Password given to a remote session
class: secret
severity: high
description: 'A password in the arguments of a command that copies files, opens a session elsewhere or makes a user.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:\blftp\s[^\n|;&]{0,120}?-u\s{0,2}\\?["'']?[\w.@\\\-]{1,80},|psexec(?:64)?(?:\.exe)?\s[^\n|;&]{0,200}?\s-p\s{1,2}\\?["'']?|freerdp\d?\s[^\n|;&]{0,200}?/p:\\?["'']?|rabbitmqctl\s{1,2}(?:add_user|change_password)\s{1,2}[\w.@\-]{1,80}\s{1,2}\\?["'']?|(?:user|owner)_pw\s{1,2}\\?["'']?)([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'lftp -u etl,«Tr4il-%{alnum:8}» sftp://files.corp'
    - 'psexec \\srv01 -u corp\etl -p «Tr4il-%{alnum:8}» cmd'
    - 'xfreerdp /u:etl /p:«Tr4il-%{alnum:8}» /v:srv01'
    - 'rabbitmqctl add_user etl «Tr4il-%{alnum:8}»'
    - 'pdftk in.pdf output out.pdf user_pw «Tr4il-%{alnum:8}»'
  no_match:
    - 'lftp -u etl,$PASSWORD sftp://files.corp'
    - 'lftp -u etl sftp://files.corp'
    - 'rabbitmqctl add_user etl <password>'
    - 'xfreerdp /u:etl /p:%PASSWORD% /v:srv01'
#file general/samba-password.yaml
id: samba-password
kind: command-password
title: Password given to an SMB client
class: secret
severity: high
description: 'User and password, joined by a percent sign, in the arguments of an SMB client.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:smbclient|rpcclient|smbget|smbcacls|smbcquotas|smbtree|smbspool)(?:\s[^\n|;&]{0,200})?\s(?:-U|--user(?:name)?)[ =]{0,2}\\?["'']?[\w.@\\/\-]{1,80}%([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'smbclient //srv01/logs -U etl%«Tr4il-%{alnum:8}» -c ''ls'''
    - 'smbclient -U ''corp\etl%«Tr4il-%{alnum:8}»'' //srv/logs'
    - 'rpcclient --user=etl%«Tr4il-%{alnum:8}» srv01'
  no_match:
    - 'smbclient //srv01/logs -U etl%$PASSWORD'
    - 'smbclient //srv01/logs -U etl -c ''ls'''
    - 'smbclient -A /etc/samba/credentials //srv/logs'
#file general/secret-store-command.yaml
id: secret-store-command
kind: command-secret-value
title: Secret given to a store by command
class: secret
severity: high
description: 'The command or call that stores a secret holds it in clear, and the log keeps the command.'
remedy: 'Rotate the secret and give it to the command by standard input or in a file.'
pattern: '(?i)(?:\bgh\s{1,2}secret\s{1,2}set\s[^\n|;&]{0,160}?(?:--body|-b)[ =]{0,2}|\bssm\s{1,2}put-parameter\s[^\n|;&]{0,200}?securestring\s[^\n|;&]{0,160}?--value[ =]{1,2}|\bkeyvault\s{1,2}secret\s{1,2}set\s[^\n|;&]{0,200}?--value[ =]{1,2}|credential\s{1,2}create\s[^\n|;&]{0,160}?-value\s{1,2}|ansible-vault\s{1,2}encrypt_string\s{1,2}(?:--?[\w\-]{1,30}[ =][\w@.\-/]{1,60}\s{1,2}){0,3}|\brclone\s{1,2}(?:obscure\s{1,2}|config\s{1,2}(?:create|update)\s[^\n|;&]{0,200}?\spass(?:word)?[ =]{1,2})|secretstring\s?=\s?\\?["'']|put_parameter\s?\([^\n]{0,160}?securestring[^\n]{0,60}?value\s?=\s?|--account-key[ =]{1,2})\\?["'']?([^\s"''\\;|$<>*{@\-][^\s"''\\;|]{4,199})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'gh secret set DB_PASSWORD --body "«Tr4il-%{alnum:8}»"'
    - 'aws ssm put-parameter --name /db --type SecureString --value «Tr4il-%{alnum:8}»'
    - 'az keyvault secret set --vault-name v1 --name db --value ''«Tr4il-%{alnum:8}»'''
    - 'hadoop credential create db.pw -value «Tr4il-%{alnum:8}» -provider jceks://hdfs/a'
    - 'ansible-vault encrypt_string ''«Tr4il-%{alnum:8}»'' --name db'
    - 'rclone config create files sftp user etl pass «Tr4il-%{alnum:8}»'
    - 'sm.create_secret(Name=''db'', SecretString=''«Tr4il-%{alnum:8}»'')'
    - 'az storage blob upload -n a --account-key «Tr4il%{alnum:35}»'
  no_match:
    - 'gh secret set DB_PASSWORD --body "$PW"'
    - 'gh secret set DB_PASSWORD < pw1.txt'
    - 'aws ssm put-parameter --name /db --type SecureString --value <password>'
    - 'aws ssm put-parameter --name /ami --type String --value ami-0a1b2c3d4e'
    - 'az keyvault secret set --vault-name v1 --name db --file pw1.txt'
    - 'sm.create_secret(Name=''db'', SecretString=json.dumps(pair1))'
    - 'az storage blob upload -n a --account-key $KEY'
#file general/security-tool-password.yaml
id: security-tool-password
kind: command-password
title: Password given to a security tool
class: secret
severity: high
description: 'A password in the arguments of a tool that tries or uses accounts in a network: a sign of a test, or of an attack.'
remedy: 'Find out who ran it, and change the password.'
pattern: '(?:\b(?:crackmapexec|netexec|nxc|cme|smbmap|evil-winrm|hydra|medusa|kerbrute|certipy|bloodhound-python)\s(?:[^\n|;&]{0,200}\s)?-p[ =]{1,2}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})|(?:impacket-\w{3,20}|(?:secretsdump|psexec|wmiexec|smbexec|atexec|dcomexec|mssqlclient|lookupsid|get(?:User|ADU|NPU)\w{0,9}|GetUserSPNs|GetNPUsers|GetADUsers)\.py)\s(?:[^\n|;&]{0,120}\s)?\\?["'']?(?:[\w.\-]{1,60}/)?[\w.$\-]{1,60}:\\?["'']?([^\s"''\\;|$<>@][^\s"''\\;|@]{4,99})\\?["'']?@[\w.\-])'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'crackmapexec smb 10.20.0.0/24 -u etl -p «Tr4il-%{alnum:8}» --shares'
    - 'netexec smb srv01 -u etl -p ''«Tr4il-%{alnum:8}»'''
    - 'smbmap -u etl -p «Tr4il-%{alnum:8}» -H 10.1.2.3'
    - 'evil-winrm -i srv01 -u etl -p ''«Tr4il-%{alnum:8}»'''
    - 'secretsdump.py corp/etl:«Tr4il-%{alnum:8}»@10.0.0.5'
    - 'impacket-wmiexec corp/etl:''«Tr4il-%{alnum:8}»''@srv01'
  no_match:
    - 'crackmapexec smb 10.20.0.0/24 -u users.txt -p passwords.txt'
    - 'netexec smb srv01 -u etl -p $PASSWORD'
    - 'smbmap -u etl -p <password> -H 10.1.2.3'
    - 'secretsdump.py -hashes :ntlm corp/etl@10.0.0.5'
#file general/snowflake-password.yaml
id: snowflake-password
title: Snowflake password option
class: secret
severity: high
description: 'The password option of the Snowflake connector, in clear.'
remedy: 'Change the password and use key-pair authentication from a secret scope.'
pattern: '(?i)sfPassword\\?["'']?\s{0,3}(?:=>|[:=,])\s{0,3}\\?["'']([^"''\\\n]{4,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.96, checked: 0.96}
examples:
  match:
    - '"sfUser": "etl", "sfPassword": "«%{alnum:14}»"'
    - '.option("sfPassword", "«%{alnum:12}»")'
  no_match:
    - '"sfPassword": dbutils.secrets.get("s", "k")'
    - '.option("sfPassword", "{{secrets/s/k}}")'
#file general/spark-conf-secret.yaml
id: spark-conf-secret
title: Secret in a line of Spark configuration
class: secret
severity: high
description: 'A password or key in a line of Spark or Hadoop configuration, name and value parted by blanks: whoever reads the cluster settings has it.'
remedy: 'Change the credential and write {{secrets/scope/key}} in its place.'
pattern: '(?i)\b(?:spark|fs|hadoop|javax|hive|kafka|snowflake)\.[\w.\-]{0,120}(?:password|passphrase|passwd|secret|secret[.\-]?key|secretkey|account[.\-]key(?:\.[\w.\-]{1,80})?|api[.\-]?key|access[.\-]?token|auth[.\-]?token)[ \t]{1,8}([^\s"''\\{}$<>,;=:][^\s"''\\,;{}<>]{5,200})(?:[\s"''\\,;]|$)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'spark.hadoop.javax.jdo.option.ConnectionPassword «Tr4il-%{alnum:8}»'
  no_match:
    - 'spark.hadoop.fs.s3a.secret.key {{secrets/lake/key}}'
    - 'spark.hadoop.javax.jdo.option.ConnectionPassword is read from the scope'
    - 'spark.databricks.secret.rotation enabled'
#file general/spoken-password.yaml
id: spoken-password
title: Password told in a sentence
class: secret
severity: high
description: 'Somebody wrote a password into a note, a comment or a message.'
remedy: 'Change the password and send it by a password manager.'
pattern: '(?i)\b(?:(?:password|passwort|kennwort|passwd|pwd)\s(?:for|of|für|von)\s[\w.@\-]{1,40}\s?(?:is\s|ist\s|lautet\s|[:=]\s?)|(?:passwort|kennwort)\s(?:ist|lautet)\s|pw(?::\s|=))\\?["'']?([^\s"''\\,;]{6,64})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.85, checked: 0.85}
examples:
  match:
    - 'password for etl_user: «Tr4il-%{alnum:8}»'
    - 'das Passwort lautet «Tr4il-%{alnum:8}» bis Montag'
    - '# pw: «Tr4il-%{alnum:8}» (rotate)'
  no_match:
    - 'password for etl_user: changeme'
    - 'the password for etl is stored elsewhere'
    - 'pw: ${PW}'
#file general/sql-encryption-key.yaml
id: sql-encryption-key
title: Encryption key in a SQL function
class: secret
severity: high
description: 'A key written into a call of aes_encrypt or aes_decrypt: opens what was encrypted with it.'
remedy: 'Make a new key, encrypt again with it, and read it with secret() from a secret scope.'
pattern: '(?i)\b(?:try_)?aes_(?:en|de)crypt\s{0,3}\([^\n]{1,160}?,\s{0,3}(?:(?:unhex|unbase64|to_binary|encode)\s?\(\s?)?\\?[''"]((?:[^''"\\\s]{16}|[^''"\\\s]{24}|[^''"\\\s]{32}|[^''"\\\s]{44}|[^''"\\\s]{48}|[^''"\\\s]{64}))\\?[''"]\s{0,2}[,)]'
boundary: none
validators: [mixed-token]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'SELECT aes_encrypt(ssn, ''«%{alnum:16}»'')'
    - 'aes_decrypt(unbase64(card), "«%{alnum:32}»", ''GCM'')'
    - 'SELECT try_aes_decrypt(unhex(x), unhex(''«%{hex:32}»''))'
  no_match:
    - 'SELECT aes_encrypt(ssn, secret(''pii'', ''key-of-tables''))'
    - 'SELECT aes_encrypt(ssn, key_column, ''GCM'')'
#file general/sql-passphrase.yaml
id: sql-passphrase
kind: sql-encryption-key
title: Passphrase in a SQL function
class: secret
severity: high
description: 'The passphrase of a function that encrypts or signs, written into the statement.'
remedy: 'Encrypt again with another passphrase, and read it with secret() from a secret scope.'
pattern: '(?i)(?:pgp_sym_(?:en|de)crypt(?:_bytea)?\s?\(\s?(?:''[^''\n]{0,120}''|[\w.:"]{0,60}\([^()\n;]{0,120}\)|[\w.:"]{1,120})(?:::\w{1,12})?\s?,\s{0,2}|(?:en|de)cryptbypassphrase\s?\(\s?N?|\bhmac\s?\(\s?[\w.:(){}"]{1,120}\s?,\s{0,2})\\?[''"]([^"''\\\s$<{][^"''\\\s]{7,99})\\?[''"]\s{0,2}[,)]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'SELECT pgp_sym_encrypt(ssn, ''«Tr4il-%{alnum:8}»'') FROM people'
    - 'SELECT pgp_sym_decrypt(ssn::bytea, ''«Tr4il-%{alnum:8}»'')'
    - 'SELECT EncryptByPassPhrase(''«Tr4il-%{alnum:8}»'', ssn)'
    - 'SELECT hmac(body, ''«Tr4il%{alnum:19}»'', ''sha256'')'
  no_match:
    - 'SELECT pgp_sym_encrypt(ssn, current_setting(''app.key1''))'
    - 'SELECT pgp_sym_encrypt(ssn, ''<passphrase>'')'
    - 'SELECT pgp_sym_decrypt(ssn, :passphrase, ''cipher-algo=aes256'')'
#file general/sql-procedure-password.yaml
id: sql-procedure-password
kind: sql-user-password
title: Password given to a stored procedure
class: secret
severity: high
description: 'A password given by its place to a procedure of SQL Server that makes a login.'
remedy: 'Change the password and use CREATE LOGIN with a variable that a secret scope fills.'
pattern: '(?i)sp_(?:(?:addlogin|password|(?:add|set)approle)\s{1,3}(?:@\w{1,30}\s?=\s?)?(?:N?\\?[''"][^''"\n\\]{0,80}\\?[''"]|\w{1,20})\s{0,2},\s{0,2}|addlinkedsrvlogin\s{1,3}(?:(?:@\w{1,30}\s?=\s?)?(?:N?\\?[''"][^''"\n\\]{0,80}\\?[''"]|\w{1,20})\s{0,2},\s{0,2}){4})(?:@\w{1,30}\s?=\s?)?N?\\?[''"]([^"''\\\s$<{][^"''\\\s]{5,99})\\?[''"]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'EXEC sp_addlogin ''etl'', ''«Tr4il-%{alnum:8}»'''
    - 'EXEC sp_addlinkedsrvlogin ''srv'', ''false'', NULL, ''etl'', ''«Tr4il-%{alnum:8}»'''
    - 'sp_addlogin @loginame = N''etl'', @passwd = N''«Tr4il-%{alnum:8}»'''
  no_match:
    - 'EXEC sp_addlogin ''etl'', @password'
    - 'EXEC sp_addlogin ''etl'', ''<password>'''
    - 'EXEC sp_addlinkedsrvlogin ''srv'', ''true'', ''etl_user2024'''
    - 'EXEC sp_addlogin ''etl'', @pw, ''crm_db2024'''
#file general/sql-user-password.yaml
id: sql-user-password
title: Password in a SQL statement
class: secret
severity: high
description: 'A statement that creates or changes a user or connection with its password in clear.'
remedy: 'Change the password and use SECRET() or a secret scope in the statement.'
pattern: '(?i)(?:identified\s{1,3}(?:by|with\s{1,3}\w{1,40}\s{1,3}(?:by|as))|(?:create|alter)\s{1,3}(?:user|role|login)\s[^;]{0,200}?password\s{0,3}=?|set\s{1,3}password\s{1,3}for\s[^;=]{1,120}=)\s{0,3}\\?[''"]([^''"\\\n]{3,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.96, checked: 0.96}
examples:
  match:
    - 'CREATE USER etl IDENTIFIED BY ''«%{alnum:12}»'''
    - 'ALTER ROLE etl WITH LOGIN PASSWORD ''«%{alnum:10}»'''
    - 'CREATE LOGIN etl WITH PASSWORD = ''«%{alnum:12}»'''
    - 'SET PASSWORD FOR ''etl''@''%'' = ''«%{alnum:12}»'''
  no_match:
    - 'CREATE USER etl IDENTIFIED BY ''<password>'''
#file general/sql-variable-secret.yaml
id: sql-variable-secret
title: Secret in a SQL variable
class: secret
severity: high
description: 'A variable or widget of a SQL notebook whose first value is a secret.'
remedy: 'Change the credential and read it with secret() from a secret scope.'
pattern: '(?i)(?:declare\s{1,3}(?:or\s{1,3}replace\s{1,3})?(?:variable\s{1,3})?|create\s{1,3}widget\s{1,3}\w{1,12}\s{1,3})(?:[@`]{0,2}[\w.]{0,60}(?:password|passwd|passphrase|pwd|secret|token|api_?key|access_?key|secret_?key)|@pw|@?\w{1,60}_pw)`?\s{1,3}(?:[a-z]\w{2,12}(?:\(\w{1,6}\))?\s{0,3})?(?:default|:?=)\s{0,3}N?\\?[\''"]([^"''\\\s$<{][^"''\\\s]{5,199})\\?[''"]'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'DECLARE password STRING DEFAULT ''«Tr4il-%{alnum:8}»'''
    - 'DECLARE OR REPLACE VARIABLE api_token STRING DEFAULT ''«Tr4il%{alnum:19}»'''
    - 'CREATE WIDGET TEXT db_password DEFAULT ''«Tr4il-%{alnum:8}»'''
    - 'DECLARE @password nvarchar(50) = N''«Tr4il-%{alnum:8}»'''
  no_match:
    - 'DECLARE password STRING DEFAULT secret(''crm'', ''db-1'')'
    - 'DECLARE token_type STRING DEFAULT ''bearer-v2'''
    - 'CREATE WIDGET TEXT db_password DEFAULT '''''
    - 'DECLARE @password nvarchar(50) = ''<password>'''
#file general/sshpass-password.yaml
id: sshpass-password
title: Password given to sshpass
class: secret
severity: high
description: 'An ssh password on the command line.'
remedy: 'Change the password and log in with a key.'
pattern: '(?i)sshpass\s{1,3}-p\s{0,3}\\?["'']?([^\s"''\\]{4,100})'
boundary: none
validators: [connection-password]
examples:
  match:
    - 'sshpass -p ''«%{alnum:10}»'' ssh root@10.0.0.8'
  no_match:
    - 'sshpass -p $PASS ssh root@h'
#file general/ssm-parameter-secret.yaml
id: ssm-parameter-secret
kind: command-secret-value
title: Secret stored as a parameter
class: secret
severity: high
description: 'The value of a SecureString parameter of AWS, written before its type.'
remedy: 'Rotate the secret and give it to the command in a file.'
pattern: '(?i)put[_\-]parameter[\s(][^\n|;&]{0,200}?(?:--value[ =]{1,2}|\bvalue\s?=\s?)\\?["'']?([^\s"''\\;|$<>*{@\-][^\s"''\\;|]{4,199})\\?["'']?[\s,][^\n|;&]{0,160}?securestring'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'ssm.put_parameter(Name=''/db'', Value=''«Tr4il-%{alnum:8}»'', Type=''SecureString'')'
    - 'aws ssm put-parameter --name /db --value «Tr4il-%{alnum:8}» --type SecureString'
  no_match:
    - 'ssm.put_parameter(Name=''/ami'', Value=''ami-0a1b2c3d4e'', Type=''String'')'
    - 'ssm.put_parameter(Name=''/db'', Value=password, Type=''SecureString'')'
    - 'aws ssm put-parameter --name /db --value $PW --type SecureString'
#file general/token-in-url.yaml
id: token-in-url
title: Token in a URL
class: secret
severity: high
description: 'A URL with a token where the user name stands, as git and package indexes take it.'
remedy: 'Revoke the token and let a credential helper or a secret scope give it.'
pattern: '(?i)https?://([a-z0-9_]{30,120})(?::x-oauth-basic|:)?@[a-z0-9]'
boundary: none
validators: [connection-password, mixed-token]
entropy: 3.0
confidence: {base: 0.85, checked: 0.85}
examples:
  match:
    - 'git clone https://«Tr4il%{alnum:39}»@git.corp/x/y.git'
    - 'pip install git+https://«7%{hex:39}»:x-oauth-basic@git.corp/x'
  no_match:
    - 'https://etl@git.corp/x/y.git'
    - 'https://organisation_of_the_data_platform@dev.azure.com/x'
    - 'https://${TOKEN}@git.corp/x/y.git'
#file general/tuple-password.yaml
id: tuple-password
title: Password in a tuple assignment
class: secret
severity: high
description: 'User and password assigned in one statement.'
remedy: 'Change the password and read it from a secret scope.'
pattern: '(?i)\w{1,40}\s{0,2},\s{0,2}[\w.\-]{0,60}(?:pass|pwd|pw|secret|token|(?:api|access|account|auth|storage|encryption|signing|subscription)[\w.\-]{0,12}key)[\w.\-]{0,40}\s{0,2}\)?\s{0,2}=\s{0,2}\(?\\?["''][^"''\\\n]{0,80}\\?["'']\s{0,2},\s{0,2}\\?["'']([^"''\\\n]{4,128})\\?["'']'
boundary: none
validators: [connection-password]
confidence: {base: 0.92, checked: 0.92}
examples:
  match:
    - 'user, password = ''etl'', ''«Tr4il-%{alnum:12}»'''
    - 'val (user, pass) = ("etl", "«Tr4il-%{alnum:12}»")'
    - 'client_id, client_secret = "app", "«%{alnum:32}»"'
  no_match:
    - 'user, password = ''etl'', ''<password>'''
    - 'user, password = ''etl'', os.environ[''PW'']'
#file general/vault-login-token.yaml
id: vault-login-token
kind: vault-token
title: Token given to vault login
class: secret
severity: high
description: 'A token of HashiCorp Vault in the command that signs in with it.'
remedy: 'Revoke the token, and let the command ask for it.'
pattern: '(?i)\bvault(?:\.exe)?\s{1,2}(?:login|auth)\s{1,2}(?:-[\w\-]{1,30}(?:=[\w\-/.]{1,60})?\s{1,2}){0,4}(?:token\s?=\s?)?\\?["'']?([A-Za-z0-9][\w.\-]{19,199})(?:[\s"''\\;|&)]|$)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'vault login «Tr4il%{alnum:21}»'
    - 'vault login -no-print «%{uuid}»'
    - 'vault login -method=token token=«s.7%{alnum:23}»'
  no_match:
    - 'vault login -method=userpass username=etl'
    - 'vault login $VAULT_TOKEN'
    - 'vault login -method=oidc role=platform-engineers-2024'
    - 'vault login <token>'
#file general/windows-account-password.yaml
id: windows-account-password
kind: command-password
title: Password of a Windows account in a command
class: secret
severity: high
description: 'A password given to dsadd, dsmod or schtasks.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)(?:\bds(?:add|mod)(?:\.exe)?\s[^\n|;&]{0,300}?\s-pwd|schtasks(?:\.exe)?\s[^\n|;&]{0,300}?\s/rp)\s{1,2}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'dsadd user "CN=etl,DC=corp" -samid etl -pwd «Tr4il-%{alnum:8}» -mustchpwd no'
    - 'dsmod user "CN=etl,DC=corp" -pwd ''«Tr4il-%{alnum:8}»'''
    - 'schtasks /create /tn load /ru corp\etl /rp «Tr4il-%{alnum:8}»'
  no_match:
    - 'dsadd user "CN=etl,DC=corp" -pwd * -mustchpwd yes'
    - 'dsmod user "CN=etl,DC=corp" -pwd %PASSWORD%'
    - 'schtasks /create /tn load /rp <password>'
    - 'dsmod user "CN=etl,DC=corp" -pwdneverexpires no'
#file general/windows-command-password.yaml
id: windows-command-password
kind: command-password
title: Password in a Windows command
class: secret
severity: high
description: 'A password given by its place to net user or net use, or to a remote session.'
remedy: 'Change the password and give it by standard input or by a variable of the environment that a secret scope fills.'
pattern: '(?i)\bnet(?:1|\.exe)?\s{1,3}(?:user\s{1,3}\\?["'']?[\w.\-\\]{1,64}\\?["'']?\s{1,3}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})\\?["'']?(?:\s{1,3}/[a-z]|\s{0,3}(?:[&|;\n]|$))|use\s[^\n|;&]{0,200}?/u(?:ser)?:\S{1,80}\s{1,3}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})|use\s{1,3}(?:[a-z*]:?\s{1,3})?[\\/]{2,8}[^\s|;&]{1,200}\s{1,3}\\?["'']?([^\s"''\\;|$<>*/\-][^\s"''\\;|]{4,99})\\?["'']?\s{1,3}/)'
boundary: none
validators: [connection-password, mixed-token]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'net user backup «Tr4il-%{alnum:8}» /add'
    - 'net user etl "«Tr4il-%{alnum:8}»" /add /domain'
    - 'net.exe user etl «Tr4il-%{alnum:8}»'
    - 'net use Z: \\srv01\share «Tr4il-%{alnum:8}» /user:corp\etl'
    - 'net use \\srv01\share /user:corp\etl «Tr4il-%{alnum:8}»'
  no_match:
    - 'net user etl /delete'
    - 'net user etl * /add'
    - 'net user etl %PASSWORD% /add'
    - 'net use Z: \\srv01\share /persistent:yes'
    - 'net user growth Q4-2025 against Q3-2025'
#file messaging/brevo-key.yaml
id: brevo-key
title: Brevo API key
class: secret
severity: high
description: 'Brevo API key: sends mail as the company.'
remedy: 'Revoke it in the Brevo account page, issue a new one, and keep it in a secret scope.'
pattern: 'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«xkeysib-%{hex:64}-%{alnum:16}»'
#file messaging/discord-bot-token.yaml
id: discord-bot-token
title: Discord bot token
class: secret
severity: high
description: 'Discord bot token: acts as the bot.'
remedy: 'Revoke it in the Discord developer portal, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:discord[\w.\-]{0,16}(?:token|secret)|bot[_\-. ]?token)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([MNO][A-Za-z0-9]{23,25}\.[\w\-]{6}\.[\w\-]{27,38})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'DISCORD_TOKEN=«M%{alnum:24}.%{alnum:6}.%{alnum:38}»'
#file messaging/discord-webhook.yaml
id: discord-webhook
title: Discord webhook
class: secret
severity: medium
description: 'Discord webhook: posts into a channel.'
remedy: 'Revoke it in the channel''s integrations, issue a new one, and keep it in a secret scope.'
pattern: 'https://(?:canary\.|ptb\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[A-Za-z0-9_\-]{60,80}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«https://discord.com/api/webhooks/%{digits:18}/%{alnum:68}»'
#file messaging/google-chat-webhook.yaml
id: google-chat-webhook
title: Google Chat webhook
class: secret
severity: medium
description: 'Google Chat webhook: posts into a space.'
remedy: 'Revoke it in the space''s webhooks, issue a new one, and keep it in a secret scope.'
pattern: 'https://chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_\-]{8,20}/messages\?key=[\w\-]{39}&token=[\w%\-]{30,60}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«https://chat.googleapis.com/v1/spaces/%{alnum:11}/messages?key=AIza%{alnum:35}&token=%{alnum:43}»'
#file messaging/mailchimp-key.yaml
id: mailchimp-key
title: Mailchimp API key
class: secret
severity: high
description: 'Mailchimp API key: reads mailing lists.'
remedy: 'Revoke it in the Mailchimp account page, issue a new one, and keep it in a secret scope.'
pattern: '[0-9a-f]{32}-us\d{1,2}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'MAILCHIMP=«%{hex:32}-us14»'
#file messaging/mailgun-key.yaml
id: mailgun-key
title: Mailgun key
class: secret
severity: high
description: 'Mailgun key: sends mail as the company.'
remedy: 'Revoke it in the Mailgun settings, issue a new one, and keep it in a secret scope.'
pattern: 'key-[0-9a-f]{32}'
validators: [not-uniform]
context: [mailgun]
confidence: {base: 0.85}
examples:
  match:
    - 'api:«key-%{hex:32}»'
#file messaging/postmark-token.yaml
id: postmark-token
title: Postmark server token
class: secret
severity: high
description: 'Postmark server token: sends mail as the company.'
remedy: 'Revoke it in the Postmark server page, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:postmark[\w.\-]{0,20}(?:key|token)?)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'X-Postmark-Server-Token: «%{uuid}»'
#file messaging/resend-key.yaml
id: resend-key
title: Resend API key
class: secret
severity: high
description: 'Resend API key: sends mail as the company.'
remedy: 'Revoke it in resend.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'RESEND_API_KEY=«re_%{alnum:8}_%{alnum:24}»'
#file messaging/sendgrid-key.yaml
id: sendgrid-key
title: SendGrid API key
class: secret
severity: high
description: 'SendGrid API key: sends mail as the company.'
remedy: 'Revoke it in the SendGrid settings, issue a new one, and keep it in a secret scope.'
pattern: 'SG\.[\w\-]{22}\.[\w\-]{43}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'SENDGRID_API_KEY=«SG.%{alnum:22}.%{alnum:43}»'
#file messaging/slack-app-token.yaml
id: slack-app-token
kind: slack-token
title: Slack app-level token
class: secret
severity: high
description: 'Slack app-level token: connects as the app.'
remedy: 'Revoke it in api.slack.com under Basic information, issue a new one, and keep it in a secret scope.'
pattern: 'xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]{30,80}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«xapp-1-A%{UPPER:10}-%{digits:13}-%{hex:64}»'
#file messaging/slack-token.yaml
id: slack-token
title: Slack token
class: secret
severity: high
description: 'Slack token: reads and writes messages.'
remedy: 'Revoke it in api.slack.com under the app''s installation, issue a new one, and keep it in a secret scope.'
pattern: 'xox[abceoprs]-(?:\d{1,2}-)?[0-9A-Za-z\-]{10,250}|xoxd-[0-9A-Za-z%/+=_\-]{60,400}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'SLACK_TOKEN=«xoxb-%{digits:12}-%{digits:12}-%{alnum:24}»'
    - 'Cookie: d=«xoxd-%{alnum:120}»; x=1'
    - 'token=«xoxc-%{digits:12}-%{digits:12}-%{digits:12}-%{hex:64}»'
  no_match:
    - 'xoxb-your-token-here'
    - 'xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx'
#file messaging/slack-webhook.yaml
id: slack-webhook
title: Slack webhook
class: secret
severity: medium
description: 'Slack webhook: posts into a channel.'
remedy: 'Revoke it in api.slack.com under Incoming webhooks, issue a new one, and keep it in a secret scope.'
pattern: 'https://hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{40,80}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«https://hooks.slack.com/services/T%{UPPER:10}/B%{UPPER:10}/%{alnum:24}»'
  no_match:
    - 'https://hooks.slack.com/services/TXXXXXXXX/BXXXXXXXX/XXXXXXXXXXXXXXXXXXXXXXXX'
#file messaging/teams-webhook.yaml
id: teams-webhook
title: Microsoft Teams webhook
class: secret
severity: medium
description: 'Microsoft Teams webhook: posts into a channel.'
remedy: 'Revoke it in the channel''s connectors, issue a new one, and keep it in a secret scope.'
pattern: 'https://[a-z0-9\-]{1,40}\.webhook\.office\.com/webhookb2/[0-9a-f\-]{36}@[0-9a-f\-]{36}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f\-]{36}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«https://acme.webhook.office.com/webhookb2/%{uuid}@%{uuid}/IncomingWebhook/%{hex:32}/%{uuid}»'
#file messaging/telegram-bot-token.yaml
id: telegram-bot-token
title: Telegram bot token
class: secret
severity: high
description: 'Telegram bot token: acts as the bot.'
remedy: 'Revoke it in Telegram by asking BotFather for a new one, issue a new one, and keep it in a secret scope.'
pattern: '\d{8,10}:AA[A-Za-z0-9_\-]{33}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'https://api.telegram.org/bot%{digits:9}:AA%{alnum:33}/send'
    - 'TOKEN=«%{digits:10}:AA%{alnum:33}»'
#file messaging/twilio-auth-token.yaml
id: twilio-auth-token
title: Twilio auth token
class: secret
severity: high
description: 'Twilio auth token: sends messages and reads calls.'
remedy: 'Revoke it in console.twilio.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:twilio[\w.\-]{0,20}(?:token|secret|key))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'TWILIO_AUTH_TOKEN=«%{hex:32}»'
#file messaging/twilio-key.yaml
id: twilio-key
title: Twilio API key
class: secret
severity: high
description: 'Twilio API key: sends messages as the account.'
remedy: 'Revoke it in console.twilio.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'SK[0-9a-f]{32}'
validators: [not-uniform]
context: [twilio]
confidence: {base: 0.9, context: 0.95}
examples:
  match:
    - 'client("«SK%{hex:32}»")'
    - 'twilio key «SK%{hex:32}»'
#file messaging/zapier-webhook.yaml
id: zapier-webhook
title: Zapier webhook
class: secret
severity: low
description: 'Zapier webhook: starts a workflow.'
remedy: 'Revoke it in Zapier by replacing the trigger, issue a new one, and keep it in a secret scope.'
pattern: 'https://hooks\.zapier\.com/hooks/catch/\d{4,12}/[a-z0-9]{5,12}'
boundary: none
examples:
  match:
    - '«https://hooks.zapier.com/hooks/catch/%{digits:7}/%{lower:7}»'
#file monitoring/datadog-key.yaml
id: datadog-key
title: Datadog key
class: secret
severity: high
description: 'Datadog key: writes or reads metrics and logs.'
remedy: 'Revoke it in Datadog under Organization settings, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:datadog[\w.\-]{0,20}(?:key|token)?|DD_(?:API|APP(?:LICATION)?)_KEY)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{40}|[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'DD_API_KEY=«%{hex:32}»'
    - 'datadog_app_key: "«%{hex:40}»"'
#file monitoring/dynatrace-token.yaml
id: dynatrace-token
title: Dynatrace token
class: secret
severity: high
description: 'Dynatrace token: reads and writes monitoring data.'
remedy: 'Revoke it in Dynatrace under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'Api-Token «dt0c01.%{UPPER:24}.%{UPPER:64}»'
#file monitoring/elastic-key.yaml
id: elastic-key
title: Elastic API key
class: secret
severity: high
description: 'Elastic API key: reads and writes indexes.'
remedy: 'Revoke it in Kibana under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:(?:elastic|kibana)[\w.\-]{0,20}key|Authorization: ApiKey)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+/_\-]{40,120}={0,2})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: ApiKey «%{base64:58}==»'
#file monitoring/grafana-cloud-token.yaml
id: grafana-cloud-token
title: Grafana Cloud token
class: secret
severity: high
description: 'Grafana Cloud token: writes and reads metrics and logs.'
remedy: 'Revoke it in Grafana Cloud under Access policies, issue a new one, and keep it in a secret scope.'
pattern: 'glc_eyJ[A-Za-z0-9+/]{60,400}={0,2}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«glc_eyJ%{base64:120}»'
#file monitoring/grafana-legacy-key.yaml
id: grafana-legacy-key
kind: grafana-token
title: Grafana API key
class: secret
severity: high
description: 'Grafana API key: reads and changes dashboards.'
remedy: 'Revoke it in Grafana under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - '«eyJrIjoi%{base64:100}»'
#file monitoring/grafana-token.yaml
id: grafana-token
title: Grafana service account token
class: secret
severity: high
description: 'Grafana service account token: reads and changes dashboards and data sources.'
remedy: 'Revoke it in Grafana under Service accounts, issue a new one, and keep it in a secret scope.'
pattern: 'glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}'
validators: [grafana-checksum]
confidence: {base: 0.9, failed: 0.3}
examples:
  match:
    - 'Authorization: Bearer «%{grafana}»'
  no_match:
    - 'glsa_%{alnum:32}_%{hex:8}'
#file monitoring/newrelic-key.yaml
id: newrelic-key
title: New Relic user key
class: secret
severity: high
description: 'New Relic user key: reads and changes the account.'
remedy: 'Revoke it in one.newrelic.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'NRAK-[A-Z0-9]{27}|NRI[IQ]-[A-Za-z0-9_\-]{32}|NRJS-[0-9a-f]{19}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'NEW_RELIC_API_KEY=«NRAK-%{UPPER:27}»'
#file monitoring/newrelic-license-key.yaml
id: newrelic-license-key
title: New Relic licence key
class: secret
severity: high
description: 'New Relic licence key: writes data into the account.'
remedy: 'Revoke it in one.newrelic.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:new[_\-. ]?relic[\w.\-]{0,20}(?:key|license)?)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{36}NRAL)'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'NEW_RELIC_LICENSE_KEY=«%{hex:36}NRAL»'
#file monitoring/opsgenie-key.yaml
id: opsgenie-key
title: Opsgenie key
class: secret
severity: high
description: 'Opsgenie key: reads and raises alerts.'
remedy: 'Revoke it in Opsgenie under API key management, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:opsgenie[\w.\-]{0,20}(?:key|token)|GenieKey)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: GenieKey «%{uuid}»'
#file monitoring/pagerduty-key.yaml
id: pagerduty-key
title: PagerDuty key
class: secret
severity: high
description: 'PagerDuty key: reads and raises incidents.'
remedy: 'Revoke it in PagerDuty under API access keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:pager_?duty[\w.\-]{0,20}(?:key|token)?)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+_\-]{20}|[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'PAGERDUTY_TOKEN=«u+%{alnum:18}»'
#file monitoring/posthog-key.yaml
id: posthog-key
title: PostHog personal API key
class: secret
severity: high
description: 'PostHog personal API key: reads and changes projects.'
remedy: 'Revoke it in PostHog under Personal API keys, issue a new one, and keep it in a secret scope.'
pattern: 'phx_[A-Za-z0-9]{40,60}'
validators: [not-uniform]
confidence: {base: 0.96}
examples:
  match:
    - 'POSTHOG_KEY=«phx_%{alnum:43}»'
  no_match:
    - 'phc_ is the public key of a project'
#file monitoring/sentry-dsn.yaml
id: sentry-dsn
title: Sentry DSN with secret
class: secret
severity: low
description: 'Sentry DSN with secret: writes events.'
remedy: 'Revoke it in sentry.io under Client keys, issue a new one, and keep it in a secret scope.'
pattern: 'https://[0-9a-f]{32}:([0-9a-f]{32})@[\w.\-]*sentry\.io/\d+'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'https://%{hex:32}:«%{hex:32}»@o1.ingest.sentry.io/42'
#file monitoring/sentry-token.yaml
id: sentry-token
title: Sentry token
class: secret
severity: high
description: 'Sentry token: reads errors and releases.'
remedy: 'Revoke it in sentry.io under Auth tokens, issue a new one, and keep it in a secret scope.'
pattern: 'sntry[su]_[A-Za-z0-9+/=_]{60,400}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'SENTRY_AUTH_TOKEN=«sntryu_%{hex:64}»'
#file monitoring/splunk-hec-token.yaml
id: splunk-hec-token
title: Splunk HEC token
class: secret
severity: high
description: 'Splunk HEC token: writes events.'
remedy: 'Revoke it in Splunk under Data inputs, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:splunk[\w.\-]{0,20}(?:token|key)?|Authorization: Splunk|hec[_\-. ]token)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: Splunk «%{uuid}»'
#file monitoring/sumologic-key.yaml
id: sumologic-key
title: Sumo Logic access key
class: secret
severity: high
description: 'Sumo Logic access key: reads logs.'
remedy: 'Revoke it in Sumo Logic under Access keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:sumo[_\-]?(?:logic)?[\w.\-]{0,20}key)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{64})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'SUMOLOGIC_ACCESSKEY="«%{alnum:64}»"'
#file payment/adyen-key.yaml
id: adyen-key
title: Adyen API key
class: secret
severity: high
description: 'Adyen API key: moves money.'
remedy: 'Revoke it in the Adyen customer area, issue a new one, and keep it in a secret scope.'
pattern: 'AQE[a-z][hmv][A-Za-z0-9+/]{40,200}(?:=|-)[A-Za-z0-9+/=\-<>()\[\]{}!@#$%^&*.,;:~]{20,120}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '"«AQEyhm%{base64:80}=-%{alnum:44}»"'
#file payment/braintree-token.yaml
id: braintree-token
title: PayPal Braintree access token
class: secret
severity: critical
description: 'PayPal Braintree access token: moves money.'
remedy: 'Revoke it in the Braintree control panel, issue a new one, and keep it in a secret scope.'
pattern: 'access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«access_token$production$%{lower:16}$%{hex:32}»'
#file payment/easypost-key.yaml
id: easypost-key
title: EasyPost key
class: secret
severity: high
description: 'EasyPost key: buys postage.'
remedy: 'Revoke it in the EasyPost dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'EZ[AT]K[A-Za-z0-9]{54}'
validators: [not-uniform]
examples:
  match:
    - '«EZAK%{alnum:54}»'
#file payment/flutterwave-key.yaml
id: flutterwave-key
title: Flutterwave secret key
class: secret
severity: high
description: 'Flutterwave secret key: moves money.'
remedy: 'Revoke it in the Flutterwave dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'FLWSECK(?:_TEST)?-[0-9a-zA-Z]{12,40}-X'
validators: [not-uniform]
examples:
  match:
    - '«FLWSECK-%{hex:32}-X»'
#file payment/plaid-token.yaml
id: plaid-token
title: Plaid access token
class: secret
severity: critical
description: 'Plaid access token: reads bank accounts.'
remedy: 'Revoke it in the Plaid dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'access-(?:production|development|sandbox)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
examples:
  match:
    - '«access-production-%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file payment/razorpay-key.yaml
id: razorpay-key
title: Razorpay key
class: secret
severity: high
description: 'Razorpay key: moves money.'
remedy: 'Revoke it in the Razorpay dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'rzp_(?:live|test)_[A-Za-z0-9]{14}'
validators: [stripe-mode]
examples:
  match:
    - '«rzp_live_%{alnum:14}»'
#file payment/shopify-token.yaml
id: shopify-token
title: Shopify token
class: secret
severity: high
description: 'Shopify token: reads and changes a shop.'
remedy: 'Revoke it in the shop''s admin under Apps, issue a new one, and keep it in a secret scope.'
pattern: 'shp(?:at|ss|ca|pa)_[0-9a-fA-F]{32}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'X-Shopify-Access-Token: «shpat_%{hex:32}»'
#file payment/square-secret.yaml
id: square-secret
title: Square application secret
class: secret
severity: high
description: 'Square application secret: identifies the application.'
remedy: 'Revoke it in the Square developer dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'sq0csp-[A-Za-z0-9_\-]{43}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«sq0csp-%{alnum:43}»'
#file payment/square-token.yaml
id: square-token
title: Square access token
class: secret
severity: critical
description: 'Square access token: charges cards and reads customers.'
remedy: 'Revoke it in the Square developer dashboard, issue a new one, and keep it in a secret scope.'
pattern: '(?:EAAA|sq0atp-)[A-Za-z0-9_\-]{22,60}'
validators: [not-uniform]
context: [square]
confidence: {base: 0.9}
examples:
  match:
    - 'Authorization: Bearer «EAAA%{alnum:60}»'
#file payment/stripe-key.yaml
id: stripe-key
title: Stripe secret key
class: secret
severity: critical
description: 'Stripe secret key: moves money and reads customers.'
remedy: 'Revoke it in dashboard.stripe.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?:sk|rk)_(?:live|test|prod)_[0-9A-Za-z]{10,99}'
validators: [stripe-mode]
confidence: {base: 0.97}
examples:
  match:
    - 'STRIPE_KEY=«sk_live_%{alnum:24}»'
    - '«rk_live_%{alnum:40}»'
  no_match:
    - 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx'
#file payment/stripe-webhook-secret.yaml
id: stripe-webhook-secret
title: Stripe webhook secret
class: secret
severity: high
description: 'Stripe webhook secret: forges events.'
remedy: 'Revoke it in dashboard.stripe.com under Webhooks, issue a new one, and keep it in a secret scope.'
pattern: 'whsec_[A-Za-z0-9+/]{32,64}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«whsec_%{alnum:32}»'
#file personal/ar-cuit.yaml
id: ar-cuit
title: Argentine CUIT or CUIL
class: personal
severity: high
description: 'Argentine CUIT or CUIL: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['2-8-1', '!11']
validators: [ar-cuit]
context: [cuit, cuil]
confidence: {base: 0.4, checked: 0.92, context: 0.98}
examples:
  match:
    - 'cuit = ''«20-12345678-6»'''
  no_match:
    - 'cuit = ''20-12345678-7'''
#file personal/at-social-security.yaml
id: at-social-security
title: Austrian social security number
class: personal
severity: high
description: 'Austrian social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10', '!4 6']
validators: [at-svnr]
context: [svnr, sozialversicherung, sozialversicherungsnummer, sv nummer]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'SVNR «1237 010180»'
  no_match:
    - 'SVNR 1236 010180'
#file personal/au-abn.yaml
id: au-abn
title: Australian business number
class: personal
severity: low
description: 'Australian business number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!2 3 3 3', '!11']
validators: [au-abn]
context: [abn]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'ABN «51 824 753 556»'
  no_match:
    - 'ABN 51 824 753 557'
#file personal/au-medicare.yaml
id: au-medicare
title: Australian Medicare number
class: personal
severity: high
description: 'Australian Medicare number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!4 5 1', '!10', '!11']
validators: [au-medicare]
context: [medicare]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'Medicare «2123 45670 1»'
  no_match:
    - 'Medicare 2123 45680 1'
#file personal/au-tfn.yaml
id: au-tfn
title: Australian tax file number
class: personal
severity: high
description: 'Australian tax file number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!3 3 3', '!9']
validators: [au-tfn]
context: [tfn, tax file]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'TFN «123 456 782»'
  no_match:
    - 'TFN 123 456 783'
#file personal/be-national-number.yaml
id: be-national-number
title: Belgian national number
class: personal
severity: high
description: 'Belgian national number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['2.2.2-3.2', '!11']
validators: [be-nrn]
context: [rijksregister, registre national, nrn, insz, niss, rijksregisternummer]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - '«85.07.30-033.28»'
  no_match:
    - '85.07.30-033.29'
#file personal/bg-egn.yaml
id: bg-egn
title: Bulgarian EGN
class: personal
severity: high
description: 'Bulgarian EGN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10']
validators: [bg-egn]
context: [egn, егн]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'EGN «7523169263»'
    - 'ЕГН «7523169263»'
  no_match:
    - 'EGN 7523169264'
#file personal/br-cnpj.yaml
id: br-cnpj
title: Brazilian CNPJ
class: personal
severity: low
description: 'Brazilian CNPJ: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['2.3.3/4-2', '!14']
validators: [br-cnpj]
context: [cnpj]
confidence: {base: 0.5, checked: 0.97, context: 0.98}
examples:
  match:
    - 'cnpj = ''«11.222.333/0001-81»'''
  no_match:
    - 'cnpj = ''11.222.333/0001-82'''
#file personal/br-cpf.yaml
id: br-cpf
title: Brazilian CPF
class: personal
severity: high
description: 'Brazilian CPF: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3.3.3-2', '!11']
validators: [br-cpf]
context: [cpf]
confidence: {base: 0.5, checked: 0.97, context: 0.98}
examples:
  match:
    - 'cpf = ''«529.982.247-25»'''
  no_match:
    - 'cpf = ''529.982.247-26'''
#file personal/ca-sin.yaml
id: ca-sin
title: Canadian social insurance number
class: personal
severity: high
description: 'Canadian social insurance number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-3-3', '!3 3 3', '!9']
validators: [ca-sin]
context: [sin, social insurance, nas]
confidence: {base: 0.4, checked: 0.75, context: 0.97}
examples:
  match:
    - 'SIN: «130-692-544»'
  no_match:
    - 'SIN: 130-692-545'
#file personal/ch-ahv.yaml
id: ch-ahv
title: Swiss AHV number
class: personal
severity: high
description: 'Swiss AHV number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3.4.4.2', '!13']
validators: [ch-ahv]
context: [ahv, avs, sozialversicherung, ahvn13]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - 'AHV «756.9217.0769.85»'
  no_match:
    - 'AHV 756.9217.0769.86'
#file personal/cl-rut.yaml
id: cl-rut
title: Chilean RUT
class: personal
severity: high
description: 'Chilean RUT: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DD.DDD.DDD-A', '!DDDDDDDD-A', 'D.DDD.DDD-A']
validators: [cl-rut]
context: [rut, run, cedula]
confidence: {base: 0.5, checked: 0.9, context: 0.98}
examples:
  match:
    - 'rut = ''«12.345.678-5»'''
  no_match:
    - 'rut = ''12.345.678-6'''
#file personal/cn-resident-id.yaml
id: cn-resident-id
title: Chinese resident identity number
class: personal
severity: high
description: 'Chinese resident identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDDDDDDDDDDDDDDDDA']
validators: [cn-resident-id]
context: [身份证, resident id, id card, sfz]
confidence: {base: 0.4, checked: 0.95, context: 0.99}
examples:
  match:
    - 'id_card = ''«11010519491231002X»'''
  no_match:
    - 'id_card = ''110105194912310021'''
#file personal/co-nit.yaml
id: co-nit
title: Colombian NIT
class: personal
severity: low
description: 'Colombian NIT: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9-1', '!3.3.3-1']
validators: [co-nit]
context: [nit]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NIT «800.197.268-4»'
  no_match:
    - 'NIT 800.197.268-5'
#file personal/cz-birth-number.yaml
id: cz-birth-number
title: Czech or Slovak birth number
class: personal
severity: high
description: 'Czech or Slovak birth number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6/4', '!10']
validators: [cz-birth-number]
context: [rodne cislo, rodné číslo, rodne, rc, birth number]
confidence: {base: 0.4, checked: 0.9, context: 0.98}
examples:
  match:
    - '«736028/5163»'
  no_match:
    - '736028/5164'
#file personal/date-of-birth.yaml
id: date-of-birth
title: Date of birth
class: personal
severity: medium
description: 'A date of birth, told by the word before it.'
remedy: 'Query by age band instead of the date.'
pattern: '(?i)(?:\bdob|date[ _\-]?of[ _\-]?birth|birth[ _\-]?(?:date|day)|\bborn(?: on)?|geburtsdatum|date[ _]de[ _]naissance|fecha[ _]de[ _]nacimiento)[\\"''\])]{0,4}\s{0,3}(?:=|:|is|,)?\s{0,3}[\\"'']{0,2}(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})'
validators: [birth-date]
confidence: {base: 0.8, checked: 0.93}
examples:
  match:
    - 'dob = ''«1984-03-17»'''
    - 'Date of birth: «17/03/1984»'
  no_match:
    - 'date_of_birth = 2984-03-17'
    - 'born 1984-13-41'
#file personal/de-id-card.yaml
id: de-id-card
title: German identity card number
class: personal
severity: high
description: 'German identity card number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LAAAAAAAA', '!LAAAAAAAAD']
context: [personalausweis, ausweis, ausweisnummer, perso]
confidence: {base: 0.7, checked: 0.7, context: 0.85}
examples:
  match:
    - 'Personalausweis «T220001293»'
  no_match:
    - 'T220001293'
#file personal/de-social-security.yaml
id: de-social-security
title: German social security number
class: personal
severity: high
description: 'German social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!DDDDDDDDLDDD', '!DD DDDDDD L DDD']
context: [sozialversicherung, rentenversicherung, svnr, sozialversicherungsnummer, versicherungsnummer, rvnr]
confidence: {base: 0.8, checked: 0.8, context: 0.92}
examples:
  match:
    - 'Sozialversicherungsnummer «65170839J003»'
  no_match:
    - '65170839J003'
#file personal/de-tax-id.yaml
id: de-tax-id
title: German tax id
class: personal
severity: high
description: 'German tax id: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11', '!2 3 3 3']
validators: [de-steuer-id]
context: [steuer, steuerliche, steuerid, steuer id, idnr, tin, steuernummer, identifikationsnummer, steueridentifikationsnummer, tax id, steuer nr]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'Steuer-ID: «86095742719»'
    - 'idnr «65 929 970 489»'
  no_match:
    - 'Steuer-ID: 86095742718'
#file personal/dk-cpr.yaml
id: dk-cpr
title: Danish CPR number
class: personal
severity: high
description: 'Danish CPR number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-4', '!10']
validators: [dk-cpr]
context: [cpr, personnummer, cpr nummer, cprnr]
confidence: {base: 0.4, checked: 0.8, context: 0.97}
examples:
  match:
    - 'CPR «211062-5629»'
  no_match:
    - 'CPR 321362-5629'
#file personal/drivers-license.yaml
id: drivers-license
title: Driving licence number
class: personal
severity: medium
description: 'Driving licence number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:driver''?s?[ _\-]?licen[cs]e|driving[ _\-]?licen[cs]e|licen[cs]e[ _]?(?:no|number)))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z0-9][A-Z0-9\-]{5,18}[0-9])'
confidence: {base: 0.8}
examples:
  match:
    - 'driver_license = "«D1234562»"'
  no_match:
    - 'driver is required'
#file personal/ee-personal-code.yaml
id: ee-personal-code
title: Estonian or Lithuanian personal code
class: personal
severity: high
description: 'Estonian or Lithuanian personal code: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [ee-isikukood]
context: [isikukood, asmens kodas, personal code]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'isikukood «37605030299»'
  no_match:
    - 'isikukood 37605030298'
#file personal/email.yaml
id: email
title: E-mail address
class: personal
severity: low
description: 'An e-mail address in a text, outside the fields that name the actor.'
remedy: 'Filter by a hashed column instead of the address.'
shape: address
confidence: {base: 0.95}
examples:
  match:
    - 'WHERE email = ''«anna.berg@fjordbank.no»'''
    - 'to: «b.o-neil+audit@mail.example.org»'
  no_match:
    - 'git@github.com:acme/jobs.git'
    - 'postgres://u:pw@db.internal/x'
    - 'user@localhost'
    - '@decorator'
    - 'logo@2x.png'
#file personal/es-nif.yaml
id: es-nif
title: Spanish NIF or NIE
class: personal
severity: high
description: 'Spanish NIF or NIE: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDDDDDDDL', 'LDDDDDDDL', 'DDDDDDDD-L', 'L-DDDDDDD-L']
validators: [es-nif]
context: [dni, nif, nie, documento, identidad]
confidence: {base: 0.5, checked: 0.87, context: 0.98}
examples:
  match:
    - 'dni = ''«12345678Z»'''
    - 'NIE «X1234567L»'
  no_match:
    - 'dni = ''12345678A'''
#file personal/es-social-security.yaml
id: es-social-security
title: Spanish social security number
class: personal
severity: high
description: 'Spanish social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!2 8 2', '!12', '!2/8/2']
context: [seguridad social, afiliacion, nuss, naf]
confidence: {base: 0.7, checked: 0.7, context: 0.88}
examples:
  match:
    - 'seguridad social «28 12345678 40»'
  no_match:
    - '28 12345678 40'
#file personal/fi-hetu.yaml
id: fi-hetu
title: Finnish personal identity code
class: personal
severity: high
description: 'Finnish personal identity code: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDDDDD-DDDA', 'DDDDDD+DDDA']
validators: [fi-hetu]
context: [hetu, henkilötunnus, henkilotunnus]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - 'hetu «131052-308T»'
  no_match:
    - 'hetu 131052-308U'
#file personal/fr-nir.yaml
id: fr-nir
title: French social security number
class: personal
severity: high
description: 'French social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['1 2 2 2 3 3 2', '!15', '1 2 2 2 3 3-2', '13 2']
validators: [fr-nir]
context: [nir, insee, sécurité sociale, securite sociale, numero de securite, secu]
confidence: {base: 0.5, checked: 0.85, context: 0.98}
examples:
  match:
    - '«1 84 12 76 451 089 46»'
    - 'nir=«184127645108946»'
  no_match:
    - 'nir=184127645108947'
#file personal/geo-coordinates.yaml
id: geo-coordinates
title: Geographic position
class: personal
severity: low
description: 'A position precise to a few metres.'
remedy: 'Round positions before they reach a query text.'
pattern: '(?i)lat(?:itude)?\\?["'']?\s{0,3}[=:]\s{0,3}(-?\d{1,2}\.\d{5,}\s{0,3},?\s{0,3}\\?["'']?(?:lon|lng|long|longitude)\\?["'']?\s{0,3}[=:]\s{0,3}-?\d{1,3}\.\d{5,})'
boundary: none
confidence: {base: 0.85}
examples:
  match:
    - 'lat: «59.913869, lon: 10.752245»'
  no_match:
    - 'lat: 59.9, lon: 10.7'
#file personal/gr-amka.yaml
id: gr-amka
title: Greek AMKA
class: personal
severity: high
description: 'Greek AMKA: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [gr-amka]
context: [amka, αμκα]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'AMKA «01013099997»'
  no_match:
    - 'AMKA 01013099998'
#file personal/health-insurance-number.yaml
id: health-insurance-number
title: Health insurance number
class: personal
severity: medium
description: 'Health insurance number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:health[ _\-]?insurance|insurance[ _\-]?(?:no|number|id)|member[ _\-]?id|versichertennummer))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z]{0,3}[0-9]{8,12}[A-Z]?)'
confidence: {base: 0.8}
examples:
  match:
    - 'insurance number: «A123456780»'
  no_match:
    - 'health insurance is required'
#file personal/hk-id-bracketed.yaml
id: hk-id-bracketed
kind: hk-id
title: Hong Kong identity card number, written out
class: personal
severity: high
description: 'Hong Kong identity card number with its check digit in brackets: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
pattern: '(?i:hkid|hong[ _\-]?kong|hk[ _\-]?id|identity card)[^\n]{0,48}?\b([A-Z]{1,2}\d{6}\([0-9A]\))'
boundary: none
validators: [hk-id]
confidence: {base: 0.6, checked: 0.97}
examples:
  match:
    - 'HKID: «A123456(3)»'
    - 'hk_id = ''«G123456(A)»'''
  no_match:
    - 'HKID: A123456(4)'
    - 'part A123456(3)'
#file personal/hk-id.yaml
id: hk-id
title: Hong Kong identity card number
class: personal
severity: high
description: 'Hong Kong identity card number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LDDDDDDD', '!LLDDDDDDD', '!LDDDDDDA']
validators: [hk-id]
context: [hkid, hong kong, hk id]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'hkid = ''«G123456A»'''
  no_match:
    - 'hkid = ''G1234567'''
#file personal/hr-oib.yaml
id: hr-oib
title: Croatian OIB
class: personal
severity: high
description: 'Croatian OIB: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [hr-oib]
context: [oib]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'OIB «33392005961»'
  no_match:
    - 'OIB 33392005962'
#file personal/ie-pps.yaml
id: ie-pps
title: Irish PPS number
class: personal
severity: high
description: 'Irish PPS number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!DDDDDDDL', '!DDDDDDDLL']
validators: [ie-pps]
context: [pps, ppsn, ireland, personal public service]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'PPS «1234567T»'
  no_match:
    - 'PPS 1234567A'
#file personal/il-national-id.yaml
id: il-national-id
title: Israeli identity number
class: personal
severity: high
description: 'Israeli identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9']
validators: [il-id]
context: [teudat, zehut, israeli id, tz]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'teudat zehut «123456782»'
  no_match:
    - 'teudat zehut 123456783'
#file personal/imei.yaml
id: imei
title: Device identity (IMEI)
class: personal
severity: low
description: 'Device identity (IMEI): names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!15', '!2-6-6-1']
validators: [imei]
context: [imei, device id, handset]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'imei = ''«490154203237518»'''
  no_match:
    - 'imei = ''490154203237519'''
#file personal/in-aadhaar.yaml
id: in-aadhaar
title: Indian Aadhaar number
class: personal
severity: high
description: 'Indian Aadhaar number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['4 4 4', '4-4-4', '!12']
validators: [in-aadhaar]
context: [aadhaar, aadhar, uidai, uid]
confidence: {base: 0.4, checked: 0.82, context: 0.98}
examples:
  match:
    - 'aadhaar = ''«%{check:2### #### ####}»'''
  no_match:
    - 'aadhaar = ''2341 2341 2341'''
#file personal/in-gstin.yaml
id: in-gstin
title: Indian GSTIN
class: personal
severity: low
description: 'Indian GSTIN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDLLLLLDDDDLALA']
validators: [in-gstin]
context: [gstin, gst]
confidence: {base: 0.5, checked: 0.96, context: 0.98}
examples:
  match:
    - 'gstin = ''«27AAPFU0939F1ZV»'''
  no_match:
    - 'gstin = ''27AAPFU0939F1ZW'''
#file personal/in-pan.yaml
id: in-pan
title: Indian PAN
class: personal
severity: high
description: 'Indian PAN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LLLLLDDDDL']
validators: [in-pan]
context: [pan, permanent account, income tax]
confidence: {base: 0.75, checked: 0.75, context: 0.96}
examples:
  match:
    - 'pan = ''«ABCPE1234F»'''
  no_match:
    - 'pan = ''ABCDE1234F'''
#file personal/is-kennitala.yaml
id: is-kennitala
title: Icelandic kennitala
class: personal
severity: high
description: 'Icelandic kennitala: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-4', '!10']
validators: [is-kennitala]
context: [kennitala, kt]
confidence: {base: 0.4, checked: 0.75, context: 0.97}
examples:
  match:
    - 'kennitala «120174-3399»'
  no_match:
    - 'kennitala 120174-3389'
#file personal/it-fiscal-code.yaml
id: it-fiscal-code
title: Italian fiscal code
class: personal
severity: high
description: 'Italian fiscal code: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LLLLLLDDLDDLDDDL']
validators: [it-codice-fiscale]
context: [codice fiscale, cf, fiscale, fiscal code]
confidence: {base: 0.5, checked: 0.97, context: 0.99}
examples:
  match:
    - 'cf = ''«RSSMRA85T10A562S»'''
  no_match:
    - 'cf = ''RSSMRA85T10A562T'''
#file personal/it-vat.yaml
id: it-vat
title: Italian VAT number
class: personal
severity: low
description: 'Italian VAT number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [luhn]
context: [partita iva, p.iva, piva, iva, vat]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'Partita IVA «12345670017»'
  no_match:
    - 'Partita IVA 12345670018'
#file personal/jp-my-number.yaml
id: jp-my-number
title: Japanese My Number
class: personal
severity: high
description: 'Japanese My Number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!12', '!4 4 4', '!4-4-4']
validators: [jp-my-number]
context: [my number, mynumber, マイナンバー, kojin bango]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'my_number = «123456789018»'
  no_match:
    - 'my_number = 123456789019'
#file personal/kr-rrn.yaml
id: kr-rrn
title: South Korean resident number
class: personal
severity: high
description: 'South Korean resident number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-7', '!13']
validators: [kr-rrn]
context: [rrn, 주민, resident registration, jumin]
confidence: {base: 0.4, checked: 0.92, context: 0.98}
examples:
  match:
    - 'rrn = ''«900101-1234568»'''
  no_match:
    - 'rrn = ''900101-1234567'''
#file personal/medical-record-number.yaml
id: medical-record-number
title: Medical record number
class: personal
severity: medium
description: 'Medical record number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:mrn|medical[ _\-]?record(?:[ _\-]?(?:no|number))?|patient[ _\-]?(?:id|no|number)))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z]{0,3}-?[0-9]{5,12})'
confidence: {base: 0.8}
examples:
  match:
    - 'MRN: «00482913»'
  no_match:
    - 'mrn is required'
#file personal/mrz.yaml
id: mrz
title: Machine-readable passport line
class: personal
severity: high
description: 'The second line of a passport''s machine-readable zone.'
remedy: 'Keep scans and their text out of queries.'
pattern: '(?i:mrz|passport)[^A-Z0-9<]{1,12}([A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{6}[0-9][MF<X][0-9]{6}[0-9][A-Z0-9<]{14}[0-9<]{2})'
boundary: none
validators: [mrz]
confidence: {base: 0.5, checked: 0.98}
examples:
  match:
    - 'mrz: «L898902C36UTO7408122F1204159ZE184226B<<<<<10»'
  no_match:
    - 'mrz: L898902C46UTO7408122F1204159ZE184226B<<<<<10'
#file personal/mx-curp.yaml
id: mx-curp
title: Mexican CURP
class: personal
severity: high
description: 'Mexican CURP: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LLLLDDDDDDLLLLLLAD']
validators: [mx-curp]
context: [curp]
confidence: {base: 0.5, checked: 0.97, context: 0.99}
examples:
  match:
    - 'curp = ''«HEGG560427MVZRRL04»'''
  no_match:
    - 'curp = ''HEGG560427MVZRRL05'''
#file personal/mx-rfc.yaml
id: mx-rfc
title: Mexican RFC
class: personal
severity: medium
description: 'Mexican RFC: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LLLLDDDDDDAAA', '!LLLDDDDDDAAA']
context: [rfc]
confidence: {base: 0.8, checked: 0.8, context: 0.93}
examples:
  match:
    - 'rfc = ''«GODE561231GR8»'''
  no_match:
    - 'GODE561231GR8'
#file personal/nl-bsn.yaml
id: nl-bsn
title: Dutch BSN
class: personal
severity: high
description: 'Dutch BSN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9', '!4.2.3']
validators: [nl-bsn]
context: [bsn, burgerservicenummer, sofinummer, burger service]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'BSN «111222333»'
  no_match:
    - 'BSN 111222334'
#file personal/no-national-id.yaml
id: no-national-id
kind: no-fodselsnummer
title: Norwegian national identity number
class: personal
severity: high
description: 'Norwegian national identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11', '6 5']
validators: [no-fodselsnummer]
context: [fødselsnummer, fodselsnummer, fnr, personnummer, national id]
confidence: {base: 0.4, checked: 0.85, context: 0.98}
examples:
  match:
    - 'fnr «01010750160»'
  no_match:
    - 'fnr 01010750161'
#file personal/nz-ird.yaml
id: nz-ird
title: New Zealand IRD number
class: personal
severity: high
description: 'New Zealand IRD number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!3-3-3', '!9']
validators: [nz-ird]
context: [ird, inland revenue]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'IRD «136-410-132»'
  no_match:
    - 'IRD 136-410-133'
#file personal/passport-number.yaml
id: passport-number
title: Passport number
class: personal
severity: medium
description: 'Passport number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:passport))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z]{0,2}[0-9]{6,9})'
confidence: {base: 0.8}
examples:
  match:
    - 'passport no: «C01234567»'
  no_match:
    - 'passport is required'
#file personal/phone-number.yaml
id: phone-number
title: Telephone number
class: personal
severity: medium
description: 'A telephone number.'
remedy: 'Mask the column before it reaches a query text.'
shape: phone
context: [phone, tel, telephone, mobile, cell, fax, call, msisdn, sms, whatsapp, telefon, handy, contact, portable, phonenumber, mobilenumber]
confidence: {base: 0.9, context: 0.95}
examples:
  match:
    - 'phone = ''«+49 30 901820»'''
    - 'call «(415) 555-2671»'
    - '«+442079460958»'
    - 'tel: «06 12 34 56 78»'
  no_match:
    - 'at 1629775584891'
    - '2024-01-31 10:00:00'
    - '10.251.166.254'
    - 'version 1.2.3.45678'
#file personal/pl-nip.yaml
id: pl-nip
title: Polish NIP
class: personal
severity: low
description: 'Polish NIP: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-3-2-2', '3-2-2-3', '!10']
validators: [pl-nip]
context: [nip]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NIP «526-000-12-46»'
  no_match:
    - 'NIP 526-000-12-47'
#file personal/pl-pesel.yaml
id: pl-pesel
title: Polish PESEL
class: personal
severity: high
description: 'Polish PESEL: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [pl-pesel]
context: [pesel]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'PESEL «44051401359»'
  no_match:
    - 'PESEL 44051401358'
#file personal/pl-regon.yaml
id: pl-regon
title: Polish REGON
class: personal
severity: low
description: 'Polish REGON: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9']
validators: [pl-regon]
context: [regon]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'REGON «123456785»'
  no_match:
    - 'REGON 123456784'
#file personal/pt-nif.yaml
id: pt-nif
title: Portuguese NIF
class: personal
severity: high
description: 'Portuguese NIF: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9', '!3 3 3']
validators: [pt-nif]
context: [nif, contribuinte, portugal]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NIF: «501964843»'
  no_match:
    - 'NIF: 501964844'
#file personal/ro-cnp.yaml
id: ro-cnp
title: Romanian CNP
class: personal
severity: high
description: 'Romanian CNP: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!13']
validators: [ro-cnp]
context: [cnp, cod numeric]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'CNP «1630615123457»'
  no_match:
    - 'CNP 1630615123458'
#file personal/ru-inn.yaml
id: ru-inn
title: Russian INN
class: personal
severity: high
description: 'Russian INN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10', '!12']
validators: [ru-inn]
context: [inn, инн]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'INN «7707083893»'
    - 'ИНН «500100732259»'
  no_match:
    - 'INN 7707083894'
#file personal/ru-snils.yaml
id: ru-snils
title: Russian SNILS
class: personal
severity: high
description: 'Russian SNILS: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-3-3 2', '!11']
validators: [ru-snils]
context: [snils, снилс]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - '«112-233-445 95»'
  no_match:
    - '112-233-445 96'
#file personal/se-personal-number.yaml
id: se-personal-number
kind: se-personnummer
title: Swedish personal number
class: personal
severity: high
description: 'Swedish personal number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-4', '8-4', '!10', '!12']
validators: [se-personnummer]
context: [personnummer, personal number, pnr, personnr, swedish]
confidence: {base: 0.4, checked: 0.8, context: 0.98}
examples:
  match:
    - 'personnummer ''«811218-9876»'''
  no_match:
    - 'personnummer ''811218-9877'''
#file personal/sg-nric.yaml
id: sg-nric
title: Singapore NRIC or FIN
class: personal
severity: high
description: 'Singapore NRIC or FIN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LDDDDDDDL']
validators: [sg-nric]
context: [nric, fin, singapore]
confidence: {base: 0.5, checked: 0.88, context: 0.98}
examples:
  match:
    - 'nric = ''«S1234567D»'''
  no_match:
    - 'nric = ''S1234567E'''
#file personal/si-emso.yaml
id: si-emso
title: Slovenian EMŠO
class: personal
severity: high
description: 'Slovenian EMŠO: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!13']
validators: [si-emso]
context: [emso, emšo, jmbg]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'EMSO «0101006500006»'
  no_match:
    - 'EMSO 0101006500007'
#file personal/th-national-id.yaml
id: th-national-id
title: Thai identity number
class: personal
severity: high
description: 'Thai identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['1-4-5-2-1', '!13']
validators: [th-id]
context: [thai, thailand, บัตรประชาชน, ประจำตัวประชาชน, citizen id, national id]
confidence: {base: 0.4, checked: 0.9, context: 0.98}
examples:
  match:
    - 'thai citizen id ''«%{check:1-####-#####-##-#}»'''
    - 'เลขประจำตัวประชาชน «1101700230708»'
  no_match:
    - 'thai citizen id ''1-1111-11111-11-2'''
#file personal/tr-national-id.yaml
id: tr-national-id
title: Turkish national identity number
class: personal
severity: high
description: 'Turkish national identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [tr-tc]
context: [tc, tckn, kimlik, tc kimlik]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'TC Kimlik «10000000146»'
  no_match:
    - 'TC Kimlik 10000000145'
#file personal/tw-id.yaml
id: tw-id
title: Taiwanese identity number
class: personal
severity: high
description: 'Taiwanese identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LDDDDDDDDD']
validators: [tw-id]
context: [taiwan, 身分證, national id, tw id]
confidence: {base: 0.4, checked: 0.7, context: 0.97}
examples:
  match:
    - 'tw_id = ''«A123456789»'''
  no_match:
    - 'tw_id = ''A123456788'''
#file personal/uk-national-insurance.yaml
id: uk-national-insurance
kind: uk-nino
title: UK national insurance number
class: personal
severity: high
description: 'UK national insurance number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LLDDDDDDL', 'LL DD DD DD L']
validators: [uk-nino]
context: [nino, national insurance, ni number, insurance number]
confidence: {base: 0.75, checked: 0.75, context: 0.97}
examples:
  match:
    - 'nino = ''«AB123456C»'''
    - 'NI number «AB 12 34 56 C»'
  no_match:
    - 'QQ123456C'
    - 'ref AB123456C'
    - 'nino BG123456A'
#file personal/uk-nhs-number.yaml
id: uk-nhs-number
title: UK NHS number
class: personal
severity: high
description: 'UK NHS number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3 3 4', '3-3-4', '!10']
validators: [uk-nhs]
context: [nhs, nhs number, patient]
confidence: {base: 0.4, checked: 0.65, context: 0.97}
examples:
  match:
    - 'NHS number: «943 476 5919»'
  no_match:
    - 'NHS number: 943 476 5918'
#file personal/uk-utr.yaml
id: uk-utr
title: UK unique taxpayer reference
class: personal
severity: high
description: 'UK unique taxpayer reference: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10']
context: [utr, taxpayer reference]
confidence: {base: 0.7, checked: 0.7, context: 0.85}
examples:
  match:
    - 'UTR: «1955839661»'
  no_match:
    - '1955839661'
#file personal/us-ein.yaml
id: us-ein
title: US employer identification number
class: personal
severity: low
description: 'An employer identification number.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i)\b(?:ein|fein|employer[ _]?id(?:entification)?(?:[ _]?(?:no|number))?|tax[ _]?id)\\?["'']?\s{0,3}(?:=|:|is|#)?\s{0,3}\\?["'']?(\d{2}-\d{7})'
confidence: {base: 0.9}
examples:
  match:
    - 'EIN: «12-3456780»'
  no_match:
    - '12-3456780'
#file personal/us-itin.yaml
id: us-itin
title: US individual taxpayer number
class: personal
severity: high
description: 'US individual taxpayer number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-2-4', '!9']
validators: [us-itin]
context: [itin, taxpayer, tax id, tin]
confidence: {base: 0.8, checked: 0.8, context: 0.97}
examples:
  match:
    - 'ITIN «912-71-1234»'
  no_match:
    - '912-12-1234'
#file personal/us-license-plate.yaml
id: us-license-plate
title: Vehicle plate
class: personal
severity: medium
description: 'Vehicle plate, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:licen[cs]e[ _\-]?plate|plate[ _\-]?(?:no|number)))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z0-9]{2,4}[ \-]?[A-Z0-9]{2,5})'
confidence: {base: 0.8}
examples:
  match:
    - 'license plate: «8ABC123»'
  no_match:
    - 'license plate is required'
#file personal/us-npi.yaml
id: us-npi
title: US national provider identifier
class: personal
severity: low
description: 'US national provider identifier: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10']
validators: [us-npi]
context: [npi, provider]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NPI: «1234567893»'
  no_match:
    - 'NPI: 1234567894'
    - '1234567893'
#file personal/us-ssn.yaml
id: us-ssn
title: US social security number
class: personal
severity: critical
description: 'A US social security number: enough to take credit in a person''s name.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-2-4', '!3 2 4', '!9', '!3.2.4']
validators: [us-ssn]
context: [ssn, social security, social, ss#, taxpayer, tin, socialsecurity, socialsecuritynumber]
confidence: {base: 0.85, checked: 0.9, context: 0.98}
examples:
  match:
    - 'ssn = ''«536-22-8145»'''
    - '«219-09-9998» in row 3'
    - 'INSERT INTO people (name, ssn) VALUES (''Ann'', ''«536228145»'')'
  no_match:
    - '000-12-3456'
    - '666-12-3456'
    - '912-12-3456'
    - '536-00-8145'
    - '123-45-6789'
    - 'id 536228145'
#file personal/vin.yaml
id: vin
title: Vehicle identification number
class: personal
severity: low
description: 'Vehicle identification number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!AAAAAAAAAAAAAAAAA']
validators: [vin]
context: [vin, vehicle, chassis]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'vin = ''«1M8GDM9AXKP042788»'''
  no_match:
    - 'vin = ''1M8GDM9A1KP042788'''
#file personal/za-id.yaml
id: za-id
title: South African identity number
class: personal
severity: high
description: 'South African identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!13']
validators: [za-id]
context: [south african, rsa id, id number, said, identity number]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'RSA ID number «8001015009087»'
  no_match:
    - 'RSA ID number 8001015009088'
#file source-control/atlassian-token.yaml
id: atlassian-token
title: Atlassian API token
class: secret
severity: high
description: 'Atlassian API token: acts as its owner in Jira and Confluence.'
remedy: 'Revoke it in id.atlassian.com under Security, issue a new one, and keep it in a secret scope.'
pattern: 'AT(?:AT|CT)T3[A-Za-z0-9_\-=]{60,250}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'JIRA_TOKEN=«ATATT3%{alnum:186}»'
    - 'BITBUCKET_TOKEN=«ATCTT3xFfGN0%{alnum:171}=%{HEX:8}»'
#file source-control/bitbucket-app-password.yaml
id: bitbucket-app-password
title: Bitbucket app password
class: secret
severity: high
description: 'Bitbucket app password: acts as its owner on repositories.'
remedy: 'Revoke it in Bitbucket under Personal settings, App passwords, issue a new one, and keep it in a secret scope.'
pattern: 'ATBB[A-Za-z0-9]{24}[A-F0-9]{8}'
validators: [bitbucket-checksum]
confidence: {base: 0.9, failed: 0.3}
examples:
  match:
    - 'https://bob:«%{bitbucket}»@bitbucket.org/acme/jobs.git'
  no_match:
    - 'ATBB%{alnum:24}%{HEX:8}'
#file source-control/github-app-token.yaml
id: github-app-token
kind: github-token
title: GitHub app token
class: secret
severity: high
description: 'GitHub app token: acts as an installed app or a workflow run.'
remedy: 'Revoke it in GitHub under Settings, Applications, issue a new one, and keep it in a secret scope.'
pattern: 'gh[us]_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'token: «ghs_%{crc}»'
    - 'x-access-token:«ghu_%{crc}»'
  no_match:
    - 'ghs_%{alnum:36}'
#file source-control/github-fine-grained-token.yaml
id: github-fine-grained-token
kind: github-token
title: GitHub fine-grained token
class: secret
severity: critical
description: 'GitHub fine-grained token: acts as its owner on chosen repositories.'
remedy: 'Revoke it in GitHub under Settings, Developer settings, issue a new one, and keep it in a secret scope.'
pattern: 'github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«github_pat_%{alnum:22}_%{alnum:59}»'
#file source-control/github-oauth-token.yaml
id: github-oauth-token
kind: github-token
title: GitHub OAuth token
class: secret
severity: critical
description: 'GitHub OAuth token: acts for the user who allowed the application.'
remedy: 'Revoke it in GitHub under Settings, Applications, issue a new one, and keep it in a secret scope.'
pattern: 'gho_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'token: «gho_%{crc}»'
  no_match:
    - 'gho_%{alnum:36}'
#file source-control/github-personal-access-token.yaml
id: github-personal-access-token
kind: github-token
title: GitHub personal access token
class: secret
severity: critical
description: 'GitHub personal access token: acts as its owner on the repositories it names.'
remedy: 'Revoke it in GitHub under Settings, Developer settings, issue a new one, and keep it in a secret scope.'
pattern: 'ghp_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'git clone https://«ghp_%{crc}»@github.com/acme/jobs.git'
    - 'GITHUB_TOKEN=«ghp_%{crc}»'
  no_match:
    - 'ghp_%{alnum:36}'
    - 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
references:
  - https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/
#file source-control/github-refresh-token.yaml
id: github-refresh-token
kind: github-token
title: GitHub refresh token
class: secret
severity: critical
description: 'GitHub refresh token: acts for the user who allowed the application.'
remedy: 'Revoke it in GitHub under Settings, Applications, issue a new one, and keep it in a secret scope.'
pattern: 'ghr_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'token: «ghr_%{crc}»'
  no_match:
    - 'ghr_%{alnum:36}'
#file source-control/gitlab-agent-token.yaml
id: gitlab-agent-token
title: GitLab Kubernetes agent token
class: secret
severity: high
description: 'GitLab Kubernetes agent token: connects as the cluster agent.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glagent-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glagent-%{alnum:20}»'
#file source-control/gitlab-deploy-token.yaml
id: gitlab-deploy-token
title: GitLab deploy token
class: secret
severity: high
description: 'GitLab deploy token: reads packages and code.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'gldt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«gldt-%{alnum:20}»'
#file source-control/gitlab-feed-token.yaml
id: gitlab-feed-token
title: GitLab feed, mail or feature flag token
class: secret
severity: high
description: 'GitLab feed, incoming mail or feature flag client token: reads activity, opens issues or reads flags.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'gl(?:ft|imt|ffct)-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glft-%{alnum:20}»'
    - 'incoming+«glimt-%{alnum:25}»'
    - 'UNLEASH_INSTANCE_ID=«glffct-%{alnum:20}»'
#file source-control/gitlab-job-token.yaml
id: gitlab-job-token
title: GitLab CI job token
class: secret
severity: high
description: 'GitLab CI job token: acts as the running job.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glcbt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glcbt-%{alnum:20}»'
#file source-control/gitlab-oauth-secret.yaml
id: gitlab-oauth-secret
title: GitLab OAuth application secret
class: secret
severity: high
description: 'GitLab OAuth application secret: identifies an application.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'gloas-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«gloas-%{alnum:20}»'
#file source-control/gitlab-registration-token.yaml
id: gitlab-registration-token
title: GitLab runner registration token
class: secret
severity: high
description: 'GitLab runner registration token: registers a runner.'
remedy: 'Revoke it in GitLab under CI/CD settings, issue a new one, and keep it in a secret scope.'
pattern: 'GR1348941[0-9A-Za-z_\-]{20}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '--registration-token «GR1348941%{alnum:20}»'
#file source-control/gitlab-runner-token.yaml
id: gitlab-runner-token
title: GitLab runner token
class: secret
severity: high
description: 'GitLab runner token: registers as a runner and receives job secrets.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glrt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glrt-%{alnum:20}»'
#file source-control/gitlab-scim-token.yaml
id: gitlab-scim-token
title: GitLab SCIM token
class: secret
severity: high
description: 'GitLab SCIM token: creates and removes users.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glsoat-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glsoat-%{alnum:20}»'
#file source-control/gitlab-token.yaml
id: gitlab-token
title: GitLab personal access token
class: secret
severity: critical
description: 'GitLab personal access token: acts as its owner.'
remedy: 'Revoke it in GitLab under Preferences, Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'glpat-(?:[0-9A-Za-z_\-]{27,300}\.[0-9a-z]{2}[0-9a-z]{7}|[0-9A-Za-z_\-]{20})'
validators: [gitlab-checksum, not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'PRIVATE-TOKEN: «glpat-%{alnum:20}»'
    - 'glpat «%{gitlab}»'
  no_match:
    - 'glpat-xxxxxxxxxxxxxxxxxxxx'
    - 'glpat-%{alnum:27}.01%{lower:7}'
#file source-control/gitlab-trigger-token.yaml
id: gitlab-trigger-token
title: GitLab pipeline trigger token
class: secret
severity: high
description: 'GitLab pipeline trigger token: starts pipelines.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glptt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glptt-%{alnum:20}»'
#file source-control/sourcegraph-token.yaml
id: sourcegraph-token
title: Sourcegraph access token
class: secret
severity: high
description: 'Sourcegraph access token: searches all code its owner may see.'
remedy: 'Revoke it in the user settings under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'sgp_(?:[a-fA-F0-9]{16}_|local_)?[a-fA-F0-9]{40}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'SRC_ACCESS_TOKEN=«sgp_%{hex:40}»'
#file work/adobe-secret.yaml
id: adobe-secret
title: Adobe client secret
class: secret
severity: high
description: 'Adobe client secret: identifies an application.'
remedy: 'Revoke it in the Adobe developer console, issue a new one, and keep it in a secret scope.'
pattern: 'p8e-[A-Za-z0-9_\-]{32}'
validators: [not-uniform]
examples:
  match:
    - '«p8e-%{alnum:32}»'
#file work/algolia-admin-key.yaml
id: algolia-admin-key
title: Algolia admin key
class: secret
severity: medium
description: 'Algolia admin key: reads and writes indexes.'
remedy: 'Revoke it in dashboard.algolia.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:algolia[\w.\-]{0,16}key)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'ALGOLIA_ADMIN_KEY=«%{hex:32}»'
#file work/apify-token.yaml
id: apify-token
title: Apify API token
class: secret
severity: high
description: 'Apify API token: runs actors and reads their data.'
remedy: 'Revoke it in the Apify console under Integrations, issue a new one, and keep it in a secret scope.'
pattern: 'apify_api_[A-Za-z0-9]{36}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'APIFY_TOKEN=«apify_api_%{alnum:36}»'
#file work/contentful-token.yaml
id: contentful-token
title: Contentful token
class: secret
severity: medium
description: 'Contentful token: changes content.'
remedy: 'Revoke it in app.contentful.com under Tokens, issue a new one, and keep it in a secret scope.'
pattern: 'CFPAT-[A-Za-z0-9_\-]{43}'
validators: [not-uniform]
examples:
  match:
    - '«CFPAT-%{alnum:43}»'
#file work/dropbox-token.yaml
id: dropbox-token
title: Dropbox token
class: secret
severity: high
description: 'Dropbox token: reads and writes files.'
remedy: 'Revoke it in dropbox.com under Connected apps, issue a new one, and keep it in a secret scope.'
pattern: 'sl\.(?:u\.)?[A-Za-z0-9_\-]{130,}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'Authorization: Bearer «sl.%{alnum:140}»'
#file work/facebook-token.yaml
id: facebook-token
title: Facebook access token
class: secret
severity: high
description: 'Facebook access token: acts for a page or user.'
remedy: 'Revoke it in developers.facebook.com, issue a new one, and keep it in a secret scope.'
pattern: 'EAA[MC][A-Za-z0-9]{60,300}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'access_token=«EAAC%{alnum:140}»'
#file work/figma-token.yaml
id: figma-token
title: Figma token
class: secret
severity: medium
description: 'Figma token: reads designs.'
remedy: 'Revoke it in figma.com under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'fig[dour]h?_[A-Za-z0-9_\-]{40}'
validators: [not-uniform]
examples:
  match:
    - 'X-Figma-Token: «figd_%{alnum:40}»'
#file work/hubspot-token.yaml
id: hubspot-token
title: HubSpot private app token
class: secret
severity: high
description: 'HubSpot private app token: reads and writes contacts.'
remedy: 'Revoke it in HubSpot under Private apps, issue a new one, and keep it in a secret scope.'
pattern: 'pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«pat-na1-%{uuid}»'
#file work/linear-key.yaml
id: linear-key
title: Linear API key
class: secret
severity: high
description: 'Linear API key: reads and writes issues.'
remedy: 'Revoke it in linear.app under API, issue a new one, and keep it in a secret scope.'
pattern: 'lin_(?:api|oauth)_[A-Za-z0-9]{40,64}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«lin_api_%{alnum:40}»'
#file work/linkedin-secret.yaml
id: linkedin-secret
title: LinkedIn client secret
class: secret
severity: high
description: 'LinkedIn client secret: identifies an application.'
remedy: 'Revoke it in linkedin.com/developers, issue a new one, and keep it in a secret scope.'
pattern: 'WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/=]{6,12}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - 'client_secret=«WPL_AP1.%{alnum:16}.%{alnum:6}==»'
#file work/mapbox-secret.yaml
id: mapbox-secret
title: Mapbox secret token
class: secret
severity: high
description: 'Mapbox secret token: changes styles and data.'
remedy: 'Revoke it in account.mapbox.com, issue a new one, and keep it in a secret scope.'
pattern: 'sk\.eyJ1Ijoi[A-Za-z0-9_\-]{40,200}\.[A-Za-z0-9_\-]{22}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«sk.eyJ1Ijoi%{alnum:60}.%{alnum:22}»'
#file work/notion-token.yaml
id: notion-token
title: Notion integration token
class: secret
severity: high
description: 'Notion integration token: reads and writes pages.'
remedy: 'Revoke it in notion.so under Integrations, issue a new one, and keep it in a secret scope.'
pattern: '(?:secret_[A-Za-z0-9]{43}|ntn_[0-9]{11}[A-Za-z0-9]{35})'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'NOTION_KEY=«ntn_%{digits:11}%{alnum:35}»'
#file work/okta-token.yaml
id: okta-token
title: Okta API token
class: secret
severity: critical
description: 'Okta API token: acts as its owner in the directory.'
remedy: 'Revoke it in the Okta admin console under API, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:okta[\w.\-]{0,16}(?:token|key)?|Authorization: SSWS)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}(00[A-Za-z0-9_\-]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: SSWS «00%{alnum:40}»'
#file work/readme-key.yaml
id: readme-key
title: ReadMe API key
class: secret
severity: high
description: 'ReadMe API key: reads and changes documentation.'
remedy: 'Revoke it in the ReadMe dashboard under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'rdme_[a-z0-9]{70}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'README_API_KEY=«rdme_%{hex:70}»'
#file work/salesforce-token.yaml
id: salesforce-token
title: Salesforce session
class: secret
severity: critical
description: 'Salesforce session: acts as the signed-in user.'
remedy: 'Revoke it in Setup under Session management, issue a new one, and keep it in a secret scope.'
pattern: '00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,120}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'Authorization: Bearer «00D%{alnum:15}!AQ%{alnum:90}»'
#file work/typeform-token.yaml
id: typeform-token
title: Typeform token
class: secret
severity: medium
description: 'Typeform token: reads answers.'
remedy: 'Revoke it in typeform.com under Tokens, issue a new one, and keep it in a secret scope.'
pattern: 'tfp_[A-Za-z0-9]{44}(?:_[A-Za-z0-9]{10,14})?'
validators: [not-uniform]
examples:
  match:
    - '«tfp_%{alnum:44}»'
#file work/zendesk-secret.yaml
id: zendesk-secret
title: Zendesk token
class: secret
severity: high
description: 'Zendesk token: reads and writes tickets.'
remedy: 'Revoke it in the Zendesk admin centre, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:zendesk[\w.\-]{0,16}(?:token|key|secret))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'ZENDESK_API_TOKEN=«%{alnum:40}»'
"""#

    static let modelFiles: StaticString = #"""
#file assignment.json
{"version":"1","features":["lengthLog","entropy","entropyShare","upperShare","lowerShare","digitShare","symbolShare","hasUpper","hasLower","hasDigit","hasSymbol","classCount","longestRun","longestClassShare","changeShare","longestRise","distinctShare","likelihood","coverage","isUUID","isHexadecimal","isHashLength","isPath","isVersion","isNumber","isIdentifier","isDotted","isConstantValue","spaceCount","slashCount","separatorShare","endsWithPadding","holdsMarkup","isDate","isAddress","holdsCommonPassword","holdsWalk","isWordAndTail","resemblesName","namePassword","nameSecret","nameToken","nameKey","nameCredential","nameWeak","nameNegativeSuffix","nameNegativePrefix","nameIsLast","nameIsConstant","nameLength","isQuoted","byEquals","byColon","byComma","byCall","bySpace","byField","byProse","isParameter","inComment","inPrint","inComparison","inCredentialClause","hasPeer","inTest","isCalled","isSQL","isPython","isShell","isJSON"],"lexicon":"aaa abc abcdefghijklmn abcmeta abfnrtv ability able abort aborted about above abs absolute abspath abstract abstractmethod abstractproper acc accent accept acceptable accepted accepts access accessed accessible accessing accessor accidentally according accordingly account accounts accumulate ace acknowledge acos acosh acquire across act action actions activate active acts actual actually acute adapted adapter add added adding addition additional additionally addr address addresses adds adirectory adjacent adjust admin advance advanced advantage aes affect affected affects after afterwards again against age agent agreement ahead aix aka alert algorithm algorithms alias aliases align alignment alive all allocate allow allowed allowing allows almost alone along alpha alphabetic alphanumeric alphanums alphas already also alt alter altered alternate alternative alternatively alternatives although always amazon ambiguous among amount ampersand analyse analysis anchor and andre angle annotation annotations announce anonymous another ansi answer any anymore anyone anything anyway anywhere apache apart api apis apostrophe app apparently appear appears append appended appending apple applicable application applications applied applies apply applying approach appropriate appropriately april apt arabic arbitrary arc arch architecture archive archives are area aren arg argparse args argument arguments argv arising arithmetic arm around array arrays arrow artistic asc ascii asin asinh ask asked asm assert assertion assign assigned assignment assignments associated assume assumed assumes assuming assumption asterisk asymmetric async asyncio atan atanh atexit atom atomic attach attached attempt attempted attempting attempts attention attr attribute attributes attrs audit august auth authenticate authentication author authorization authors auto autoflush autoload automatic automatically autumn available avoid avoids avro await aware away azure back backend backends background backslash backslashes backspace backtick backup backward backwards bad badly bail band bar bare base baseball based basename bases basic basically basis batch baz bdist bearer because become becomes been before begin beginning begins behave behaves behavior behaviour behind being bell belong below benefit best beta better between beyond bgcolor big bin binary binascii bind binding bindings binmode bit bits bitwise black blank blanks bless blessed blob block blocked blocking blocks blocksize blue body bogus bold bom bool boolean boot bootstrap border boston both bother bottom bound boundary bounded bounds box bpo brace bracket brackets branch break breaking breaks breve broadcast broken browser bucket buf buffer buffered buffering buffers bufsize bug bugs build builder building builds built builtin builtins bullet bundle bus business but button bygroups bypass byte bytearray bytecode bytes bzip cache cached caches caching calc calculate calculated calendar call callable callback callbacks called caller callers calling calls came can cancel cancelled candidate candidates cannot canonical canonicalize cap capabilities capital capture captured care careful caron carp carriage carry case cases cast castle cat catalog catch categories category catfile caught cause caused causes causing caution caveats ccompiler cdata cedilla ceil ceiling cell cells cent center cert certain certificate certificates certs cflags cgi chain chance chang change changed changes changing channel char character characters charge charmap chars charset chdir check checked checker checking checks child children chmod choice choices chomp choose chop chosen chown chunk chunks cipher circle circular circumflex circumstances claim class classes classmethod classname clause clean cleanup clear cleared cli client clients clip clock clone close closed closes closing closure cluster code codec codecs codes coding coffee col collapse collate collect collected collection collections colon colons color colors column columns com combination combinations combine combined combining come comes comma command commands commas comment comments commercial commit common commonly communicate communications comp compact compare compared compares comparing comparison comparisons compat compatibility compatible compilation compile compiled compiler compilers compiling complain complement complete completed completely completion complex compliance compliant complicated component components compose compress compressed compression compute computed computer computing concat concatenate concatenated concatenation concrete concurrent cond condition conditional conditions conf config configparser configuration configure configured conflict conflicting conflicts conform confusing conjunction conn connect connected connection connections consecutive consider considered consistency consistent consisting consists console const constant constants constraint constraints construct constructed constructing construction constructor constructors constructs consume consumed consuming contact contain contained container containers containing contains content contents context contextlib contextmanager contexts continuation continue contract contributor contributors control controlled controls convenience convenient convention conversion convert converted converter converting converts cookie coordinates copied copies copy copying copyright core coroutine corporation correct correctly correspond corresponding corresponds cos cosh could couldn count counter counting country counts couple course cover coverage cpan cpu cpython crash create created creates creating creation credential credentials critical croak cross cryptography ctype ctypes cur curdir curly currency current currently cursor curve custom customer customers customize cut cyan cycle cycles cygwin cyrillic daemon dagger damages dark darwin dash dashes data database databricks datatype date datetime david day days dead deal dealing dealings deb debian debug debugger debugging dec december decide decimal decl declaration declarations declare declared decode decoded decoder decoding decorated decorator dedent deep deepcopy def default defaultdict defaults defer deferred define defined defines defining definitely definition definitions deflate defs degree del delay delegate delete deleted deleting delim delimited delimiter delimiters delitem delta demand denied dep depend dependencies dependency dependent depending depends deprecated deprecation deps depth deque der derive derived desc descending describe described describes describing description descriptions descriptor descriptors design designed desired dest destination destroy destroyed detach detail detailed details detect detected detection determine determined determines dev developer development device devnull diaeresis diag diagnostic diagnostics dialog dict dictionaries dictionary dicts did didn die diff differ difference differences different differently differs difficult digest digit digits dim dir direct direction directive directives directly directories directory dirname dirs disable disabled disables discard discarded disconnect discouraged discussion disk dispatch display displayed dist distance distinct distinguish distribute distributed distribution distributions distro dists distutils div divide division divmod doc docs docstring docstrings doctest doctype document documentation documented documents does doesn doing dollar domain don done dont dos dot dotall dots dotted double down downgrade download downloaded dragon draw drive driver drop dropped dry dual ducet due dumb dummy dump dumps dup duplicate duplicated duplicates duration during dynamic dynamically each eagle earlier early easier easily east easy ebcdic ebe ebf echo edge edit editable editor edu effect effective effectively effects efficient efficiently egg eggs eight either elapsed elem element elements elif ellipsis else elseif elsewhere elsif email embed embedded emit emitted emph empty emulate enable enabled enables enc enclosed enclosing encode encoded encoder encoding encodings encountered encrypt encrypted encryption end ended endian endif ending endpoint endpoints ends endswith enforce engine english enough enquiry ensure ensures ensuring enter entered entire entirely entities entity entries entry enum enumerate enums env environ environment environments eof eoferror eol epoch epsilon equal equality equals equivalent erase err errno error errors esc escape escaped escapes escaping especially essentially etc eth euro europe eval evaluate evaluated even event events eventually ever every everything exact exactly example examples exc exceeded except exception exceptions exchange exclamation exclude excluded excluding exclusive exe exec executable executables execute executed executing execution exhausted exist existence existent existing exists exit exited exiting exits exp expand expanded expandtabs expanduser expansion expect expected expecting expects expensive experimental expired expires explain explanation explicit explicitly exponent exponential export exported exporter exports expose expr express expression expressions exprs ext extend extended extends extension extensions extern external extra extract extracted extracting extras fac face fact factor factory fail failed failing fails failure failures fairly fake falcon fall fallback falling falls false family fancy far fast faster fatal fdopen feature features feb february fed fee feed feedback feminine fetch fetched few ffi field fields fifo fifth figure file filehandle filehandles filename filenames fileno filepath files filesystem fill filled filter filtered filterfalse filtering filters final finalize finalized finally find findall finder finding finditer finds fine finish finished finite first fit fitness five fix fixed fixer fixes fixme fixup flag flags flat flatten flexible float floating floats floor flow flush fname fnmatch fold folder follow followed following follows font foo football footer for force forces foreach foreground foreign forest forever forget fork form format formats formatted formatter formatters formatting formed former forms forward found foundation four fourth fraction fractional fragment frame frames framework franklin free freeze fresh friday friendly from fromkeys front frozen frozenset fspath fstat full fullname fully fun func funcname funcs function functional functionality functions functools furnished further future futures gamma garbage gateway gen gencodec general generally generate generated generates generating generation generator generators generic get getattr getc getcodec getcwd getenv getframe getitem getline getopt getpid getpwuid getregentry gets getsockname getstate getter gettext getting getvalue gid git github give given gives giving glob global globally globals globs gmail gmtime gnu goal goes going golden gone good google got goto grammar grant granted graph grave greater greek green grep grid group groupdict grouping groups guarantee guaranteed guard guess gui guide gzip hack had half hand handle handled handler handlers handles handling handshake handy happen happens hard harness has hasattr hash hashable hashes hashlib hashref hasn hat have haven having hazmat head header headers heading hebrew height held hello help helper helpers helpful helps hence here hereby hex hexadecimal hexdigest hidden hide hierarchy high higher highest highlight highlighted highlighting hint hints history hit hmac hold holders holding holds home hook hooks hope hopefully horizontal host hostname hosts hour hours how however href httperror httplib human hunter hye hyphen idea ident identical identified identifier identifiers identify identifying identity idle ids idx ietf iff ignore ignorecase ignored ignores ignoring illegal image immediate immediately immutable imp impl implement implementation implemented implementing implements implicit implicitly implied implies import important imported importer importing importlib imports impossible improve inc include included includes including inclusion incoming incompatible incomplete inconsistent incorrect increase increment incremental incrementaldec incrementalenc indent indentation indented independent index indexed indexes indexing indicate indicated indicates indicating indicator indices indirect indirectly individual inet inf infinite infinity infix info inform information ing inherit inheritance inherited inherits init initial initialization initialize initialized initializer initially inline inner input inputs ins insensitive insert inserted insertions inside inspect inspired inst install installation installed installer installing installs instance instances instantiate instantiated instantiation instead instruction instructions int integer integers integral intended interaction interactive interesting interface interfaces intermediate intern internal internally internals internet interp interpol interpolation interpret interpretation interpreted interpreter interrupt interrupted intersection interval into introduced introspection ints invalid invalidate invariant inverse invert inverted invocation invoice invoke invoked invokes invoking ioerror ion iowrapper ipv isa isabs isatty isdigit isdir isfile isinstance islink isn iso isolated isspace issubclass issue issued issues issuing italic item itemgetter items iter iterable iterate iteration iterator itertools its itself jan january java job jobs join joined joining joinpath json july jump june junk just justify jython kafka keep keeping keeps kept kernel key keyboard keyed keys keyword keywords kill kind kinds klass know known knows kwargs label labels lack lambda lang language languages large larger last late later latest latin latter law layer layout lazy ldflags lead leading leaf leak least leave leaves leaving left legacy legal lemburg len length lengths less lesser let letmein lets letter letters level levels lex lexer lexers lexical liability liable lib libc libraries library libs license licensed licenses life ligature light like likely likewise limit limitation limitations limited limits line linear lineno lines link linked linker linking links linux list listdir listed listen listing lists literal literals little live load loaded loader loading loads loc local locale localhost locally locals localtime locate located location locations lock locked log logger logging logic logical login logs long longer longest look lookahead looked looking looks lookup lookups loop loops loss lost lot lots low lower lowercase lowest lru lstat lstrip lzma mac machine machinery macro macron macros made magenta magic mail mailto main mainly maintain maintained maintainer major make makedirs makefile maker makes making malformed man manage managed management manager mandatory manifest manipulate manner manual manually many map mapped mapping mappings maps marc march mark marked marker markers marks markup masculine mask master match matched matcher matches matching math matrix matter max maximum maxlen maxsize may maybe mean meaning means meant measure measurement mechanism media medium mem member members memo memoize memory memoryview mentioned menu merchantabilit merely merge merged mess message messages meta metaclass metadata metavar meth method methods michael micro microsoft micsft mid middle might mime mimetypes min minimal minimize minimum minor minus minute minutes mirror misc miscellaneous mismatch missing mit mix mixed mixin mkdir mkpath mkstemp mktables mod mode model models modern modes modification modified modifier modifiers modifies modify modifying modname module modules modulo moment mon monday mongo monkey monotonic month more most mostly mount mountain move moved moves mozilla mro mswin mtime much mul multi multibyte multibytecodec multiline multipart multiple multiplication multiply multiprocessin must mutable mutually mypy mysql name named namedtuple namely names namespace namespaces naming nan nargs native natural nbytes near nearest necessarily necessary need needed needs neg negate negative neither nest nested nesting net netloc netscape network never new newer newline newlines newly next nice nil nine node nodes non nonce none noninfringemen nonlocal nonzero noop noqa nor norm normal normalization normalize normalized normally normcase normpath north not notation note notebook notes nothing notice notify november now null num number numbers numeric numerical nums oauth oauthlib obj object objects obsolete obtain obtained obtaining obvious occur occurred occurrence occurrences occurs ocean oct octal octet october odd oder off official offset offsets often ogonek okay old older omega omit omitted once one ones only onto oops opaque open opened opener opening openssl operand operate operating operation operations operator operators opposed opposite opqrstuvwxyz ops opt optimization optimize optimized option optional optionally options optparse opts oracle orange ord order ordered ordering orders ordinal ordinary org orig origin original originally oserror osx other others otherwise our ourselves out outer outfile output outputs outside over overflow overhead overlap overload overloaded overridden override overrides overriding overview overwrite overwritten own owned owner pack package packages packaging packed pad padded padding page pages pair pairs panel paragraph parallel param parameter parameters params paren parent parentheses parenthesis parents parquet parse parsed parser parsers parses parsing part partial particular particularly partition parts party pass passed passes passing passwd password past pat patch patched patches path pathlib pathname paths pathsep pattern patterns paul pause payload payment peek peer pem pending people pep per percent perform performance performed performing performs perhaps period perky perl perldoc perls perm permission permissions permit permitted persistent person persons pgen phase phi phone pick pickle pickling pid piece pieces pilcrow pilgrim ping pip pipe pipeline pipes place placed placeholder places plain plan plat platform platforms platlib play please plugin plus pobox pod point pointed pointer pointing points policy poll poly pool pop popen populate populated port portable portion portions pos position positional positions positive posix posixpath possibility possible possibly post postgres potential potentially pound pow power pprint practice pragma pre preceded precedence preceding precision predefined predicate prefer preference preferred prefix prefixed prefixes prep prepare prepared prepend prepended preproc preprocess preprocessor presence present preserve preserved preserving presumably pretty prev prevent prevents previous previously primarily primary prime primitive primitives princess principal print printable printables printed printer printf printing prints prior priority private probably problem problems proc procedure proceed process processed processes processing processor produce produced produces product production profile prog program programming programs progress project projects prompt prop propagate proper properly properties property protect protected protection proto protocol protocols prototype provide provided provider provides providing proxies proxy pseudo public publish published pull punctuation pure purelib purple purpose purposes push pushed put puts putting pyc pygments pypa pyparsing pypi pyproject pypy python qualified qualname quarter quarters query question questions queue quick quickly quiet quit quite quot quotation quote quoted quotes quoting qwerty race raise raised raises raising ran rand random range ranges rate rather ratio raw reach reached read readable reader reading readline readlines readlink readonly reads ready real really realm realpath reason reasonable reasons rebuild rec receive received receives recent recognize recognized recommended record records recurse recursion recursive recursively recv red redefine redirect redirects redis redistribute redo reduce redundant ref refer reference referenced references refers reflect refresh refs reg regardless regex regexes regexp region register registered registration registry regular reinitialize reject rel related relative relatively release released releases relevant reliable relies reload relpath rely rem remain remainder remaining remains remember remote removal remove removed removes removing rename renamed render renderable rendered repeat repeated repeatedly repl replace replaced replacement replaces replacing reply report reported reporting reports repository repr represent representation represented representing represents req reqs request requested requests require required requirement requirements requires requiring res reserved reset resize resolution resolve resolved resolver resource resources resp respect respective respectively response responses responsible rest restart restore restrict restricted restriction result resulting results resume ret retain retained retries retrieve retrieved retry return returncode returned returning returns retval reuse rev reverse reversed revert revision revoke rewind rewrite rewritten rfind rich rid right rights rindex ring risk river rlock rmdir rmtree role roman root roots rotate round router routine routines row rows rpartition rsa rsplit rstrip rtype rule rules run runner running runs runtime safe safely salt same sample sane sanity satisfied satisfy save saved saves saving say says scalar scalars scale scan scanning schedule schema scheme schemes schwern scope scopes score screen script scripts scroll sdist search searched searching sec second seconds secret section sections secure security see seed seek seekable seem seems seen segment segments select selected selection selector self sell semantics semi semicolon send sending sends sense sensitive sent sentinel sep separate separated separately separating separator separators september seq sequence sequences sequential serial serialization serialize serialized series server servers service session set setattr setdefault setitem sets setstate setter setting settings setup setuptools seven several sha shade shadow shall shallow shape share shared sharp shebang shell shift shik shlex short shortcut shorter shot should shouldn show shown shows shut shutdown shutil side sig sigma sign signal signals signature signatures signed significant signing signs silent silently silver similar similarly simple simplefilter simpler simplified simplify simply sin since single singleton sinh site situation situations six size sizeof sizes skip skipped skipping skips slash sleep slice slightly slot slots slow slower small smaller smart snapshot snowflake sock socket sockets soft software sol solidus solution solve some someone something sometimes somewhat somewhere soon sort sorted sorting sound source sources south space spaces spacing span spark spawn spec special specialized specific specifically specification specifications specified specifier specifiers specifies specify specifying specs speed spinner splice split splitdrive splitext splitlines splitting spring sprintf square sslcontext stable stack stacklevel staging standalone standard standards star start started starting starts startswith startup stat state statement statements states static staticmethod statistics stats status stderr stdin stdlib stdout stem step steps still stop stopped stops storage store stored stores storing straight strange strategy stream streaming streamreader streams streamwriter strerror strftime strict strictly string stringify strings strip stripped stripping stroke strong strongly struct structure structured structures stub stuff style styles sub subclass subclasses subclassing subdirectories subdirectory subheading subject sublicense submit submodule subprocess subroutine subroutines subs subscript subsequent subset substantial substitute substitution substr substring subtle subtract subtype succeed succeeded succeeds success successful successfully such sufficient suffix suffixes suggested suitable suite sum summary summer sun sunshine super superclass superscript supplied supply supplying support supported supporting supports supposed suppress suppressed sure surrogate surrogateescap swap switch switches sym symbol symbolic symbols symlink symlinks syms sync synchronous synopsis syntax sys sysconfig sysread system systems syswrite tab table tables tabs tabulation tag tags tail taint take taken takes taking tan tanh tap tar target targets task tasks team tell tells temp tempfile template temple temporarily temporary term terminal terminate terminated terminating terminator terms test tested testing tests text textwrap than thanks that the their them theme themselves then there therefore these they thing things think third this thorn those though thread threading threads three threshold through throw thrown throws thus tick ticket tie tied tiger tilde tim time timed timedelta timeout timer times timestamp timestamps timezone title todo together token tokenize tokens tokensource toml too tool tools top tort total touch trace traceback tracebacks track tracker tracking trade traditional trailer trailing trans transfer transform transformation transient translate translated translation transmission transparent transport trap traverse treat treated tree trick tried tries trigger triggered trim triple trivial true truediv trunc truncate truncated trust trusted truth try trying tty ttype tuple tuples turn turned turns twice two type typed typename types typical typically typing ubuntu ucd ufffe ugly uid uint umask unable uname unary unavailable unbound unchanged uncompress uncompressed unconditionall undef undefined under underline underlying underscore underscores understand undo undocumented unencoded unexpected unfortunately unhandled unicode unicore unified uniform unimport uninitialized uninstall union unique unit units unittest universal unix unknown unless unlike unlikely unlink unlock unpack unpacked unprocessed unquote unquoted unrecognized unregister unsafe unset unshift unsigned unspecified unsupported until unused unwrap update updated updates updating upgrade upload upon upper uppercase uri uris url urlencode urlencoded urljoin urllib urlopen urlparse urls urlsplit urlunparse usa usable usage use used useful user username users uses using usr usual usually utc utf util utilities utility utils utime val valid validate validating validation validator value values var variable variables variant variants various vars vary vec vector vendor vendors venv ver verbose verbosity verification verified verifies verify version versionadded versions vertical very via view vim virtual virtualenv visible visit visual void volume vulgar wait waiting waitpid walk wall want wantarray wanted wants warehouse warn warning warnings warranties warranty was wasn watch way ways weak weakref web week weight weird welcome well were west what whatever wheel wheels when whence whenever where whereas whether which while white whitespace who whole whom whose why wide width wiki wikipedia wildcard will win window windows winter wish with within without wizard won word words work workaround worked worker working works workspace world worry worth would wouldn wrap wrapped wrapper wrappers wrapping wraps writable write writer writes writing written wrong xaa xab xac xad xae xaf xba xbe xca xce xda xea xeb xec xed xee xef xfa xor xyz yaml year yellow yen yes yet yield yielded yielding yields you your yourself zero zeros zip zipfile zlib zone","base":0.35838353085929564,"calibration":[1.23627,-0.53285],"threshold":0.54,"feature":[17,1,5,12,-1,-1,4,-1,-1,46,14,-1,-1,30,-1,-1,13,39,17,-1,-1,18,-1,-1,11,4,-1,-1,49,-1,-1,18,1,4,3,-1,-1,0,-1,-1,46,47,-1,-1,4,-1,-1,11,39,17,-1,-1,37,-1,-1,17,1,-1,-1,6,-1,-1,13,18,46,47,-1,-1,13,-1,-1,5,13,-1,-1,30,-1,-1,39,17,4,-1,-1,18,-1,-1,17,5,-1,-1,4,-1,-1,17,1,4,11,-1,-1,0,-1,-1,44,18,-1,-1,49,-1,-1,13,22,39,-1,-1,18,-1,-1,5,4,-1,-1,1,-1,-1,13,3,6,18,-1,-1,0,-1,-1,31,4,-1,-1,0,-1,-1,39,17,4,-1,-1,17,-1,-1,18,30,-1,-1,17,-1,-1,5,13,22,18,-1,-1,18,-1,-1,13,14,-1,-1,0,-1,-1,3,4,0,-1,-1,18,-1,-1,5,46,-1,-1,1,-1,-1,5,13,29,18,-1,-1,18,-1,-1,13,14,-1,-1,0,-1,-1,7,13,6,-1,-1,39,-1,-1,44,47,-1,-1,49,-1,-1,18,1,5,0,-1,-1,0,-1,-1,44,47,-1,-1,49,-1,-1,17,30,14,-1,-1,-1,11,35,-1,-1,13,-1,-1,17,1,4,3,-1,-1,30,-1,-1,46,47,-1,-1,44,-1,-1,13,29,14,-1,-1,18,-1,-1,5,4,-1,-1,13,-1,-1,13,46,9,13,-1,-1,47,-1,-1,41,21,-1,-1,6,-1,-1,39,37,17,-1,-1,18,-1,-1,18,4,-1,-1,17,-1,-1,11,13,44,47,-1,-1,49,-1,-1,39,17,-1,-1,10,-1,-1,31,13,1,-1,-1,17,-1,-1,1,0,-1,-1,49,-1,-1,5,13,22,18,-1,-1,18,-1,-1,13,14,-1,-1,0,-1,-1,7,35,13,-1,-1,18,-1,-1,44,4,-1,-1,49,-1,-1,18,4,5,25,-1,-1,39,-1,-1,44,47,-1,-1,49,-1,-1,11,15,35,-1,-1,1,-1,-1,13,5,-1,-1,17,-1,-1,9,13,22,18,-1,-1,3,-1,-1,13,18,-1,-1,0,-1,-1,5,30,31,-1,-1,13,-1,-1,14,10,-1,-1,44,-1,-1,5,13,22,31,-1,-1,6,-1,-1,17,32,-1,-1,13,-1,-1,5,11,17,-1,-1,4,-1,-1,14,0,-1,-1,6,-1,-1,18,44,46,1,-1,-1,13,-1,-1,49,1,-1,-1,0,-1,-1,17,14,-1,5,-1,-1,11,0,-1,-1,5,-1,-1,11,6,18,44,-1,-1,0,-1,-1,13,46,-1,-1,5,-1,-1,31,13,44,-1,-1,30,-1,-1,1,49,-1,-1,5,-1,-1,11,6,1,14,-1,-1,44,-1,-1,13,47,-1,-1,39,-1,-1,31,13,44,-1,-1,30,-1,-1,0,6,-1,-1,44,-1,-1,5,13,22,4,-1,-1,6,-1,-1,13,17,-1,-1,0,-1,-1,5,39,3,-1,-1,11,-1,-1,14,36,-1,-1,47,-1,-1,18,5,31,0,-1,-1,1,-1,-1,0,20,-1,-1,46,-1,-1,39,6,11,-1,-1,18,-1,-1,5,13,-1,-1,10,-1,-1,13,47,10,44,-1,-1,19,-1,-1,46,44,-1,-1,44,-1,-1,39,37,4,-1,-1,18,-1,-1,30,0,-1,-1,3,-1,-1,17,5,30,31,-1,-1,3,-1,-1,0,36,-1,-1,44,-1,-1,11,17,17,-1,-1,39,-1,-1,13,5,-1,-1,17,-1,-1,18,47,13,11,-1,-1,39,-1,-1,46,22,-1,-1,44,-1,-1,17,9,-1,11,-1,-1,5,5,-1,-1,-1,5,13,22,14,-1,-1,4,-1,-1,13,37,-1,-1,0,-1,-1,5,30,39,-1,-1,13,-1,-1,14,0,-1,-1,6,-1,-1,17,47,4,39,-1,-1,44,-1,-1,44,46,-1,-1,49,-1,-1,39,3,18,-1,-1,0,-1,-1,18,14,-1,-1,35,-1,-1,13,47,6,44,-1,-1,0,-1,-1,46,30,-1,-1,44,-1,-1,15,11,6,-1,-1,30,-1,-1,5,1,-1,-1,-1,1,17,14,49,-1,-1,44,-1,-1,37,0,-1,-1,30,-1,-1,44,17,47,-1,-1,14,-1,-1,49,31,-1,-1,14,-1,-1,11,6,44,0,-1,-1,49,-1,-1,6,37,-1,-1,14,-1,-1,31,44,13,-1,-1,49,-1,-1,1,49,-1,-1,49,-1,-1,39,1,31,11,-1,-1,49,-1,-1,46,0,-1,-1,4,-1,-1,5,5,13,-1,-1,47,-1,-1,1,13,-1,-1,5,-1,-1,13,30,46,22,-1,-1,41,-1,-1,4,-1,-1,39,0,2,-1,-1,-1,0,5,-1,-1,5,-1,-1,0,37,3,39,-1,-1,4,-1,-1,0,49,-1,-1,30,-1,-1,4,14,11,-1,-1,4,-1,-1,17,18,-1,-1,15,-1,-1,9,17,32,13,-1,-1,49,-1,-1,17,61,-1,-1,0,-1,-1,35,14,3,-1,-1,47,-1,-1,11,17,-1,-1,13,-1,-1,39,1,31,11,-1,-1,46,-1,-1,44,6,-1,-1,11,-1,-1,5,18,14,-1,-1,17,-1,-1,4,1,-1,-1,-1,30,18,39,1,-1,-1,5,-1,-1,17,5,-1,-1,6,-1,-1,16,-1,39,63,-1,-1,-1,18,44,46,47,-1,-1,13,-1,-1,49,31,-1,-1,0,-1,-1,30,17,11,-1,-1,13,-1,-1,39,0,-1,-1,-1,0,37,3,39,-1,-1,4,-1,-1,0,15,-1,-1,30,-1,-1,4,14,11,-1,-1,4,-1,-1,17,18,-1,-1,2,-1,-1,30,39,1,13,-1,-1,44,-1,-1,20,5,-1,-1,1,-1,-1,30,16,0,-1,-1,5,-1,-1,39,13,-1,-1,-1,0,3,35,12,-1,-1,25,-1,-1,4,28,-1,-1,51,-1,-1,4,14,11,-1,-1,4,-1,-1,17,18,-1,-1,16,-1,-1,39,0,0,3,-1,-1,17,-1,-1,46,44,-1,-1,44,-1,-1,22,0,13,-1,-1,14,-1,-1,18,-1,18,-1,-1,47,13,44,6,-1,-1,6,-1,-1,39,20,-1,-1,17,-1,-1,39,0,20,-1,-1,5,-1,-1,5,30,-1,-1,1,-1,-1,13,44,46,22,-1,-1,10,-1,-1,49,3,-1,-1,10,-1,-1,6,6,18,-1,-1,17,-1,-1,1,15,-1,-1,3,-1,-1,30,47,14,39,-1,-1,44,-1,-1,17,44,-1,-1,13,-1,-1,30,2,0,-1,-1,17,-1,-1,16,-1,39,-1,-1,12,35,3,37,-1,-1,2,-1,-1,7,18,-1,-1,5,-1,-1,4,14,11,-1,-1,16,-1,-1,0,16,-1,-1,18,-1,-1,22,39,1,13,-1,-1,54,-1,-1,0,13,-1,-1,4,-1,-1,6,39,17,-1,-1,18,-1,-1,18,-1,1,-1,-1,9,13,4,17,-1,-1,13,-1,-1,17,32,-1,-1,17,-1,-1,35,4,14,-1,-1,18,-1,-1,11,17,-1,-1,17,-1,-1,18,4,37,23,-1,-1,14,-1,-1,47,44,-1,-1,46,-1,-1,14,0,39,-1,-1,17,-1,-1,13,14,-1,-1,11,-1,-1,4,14,11,8,-1,-1,39,-1,-1,14,5,-1,-1,2,-1,-1,13,14,29,-1,-1,17,-1,-1,13,37,-1,-1,3,-1,-1,12,11,35,3,-1,-1,3,-1,-1,31,54,-1,-1,6,-1,-1,4,25,44,-1,-1,13,-1,-1,0,2,-1,-1,18,-1,-1,31,5,13,4,-1,-1,17,-1,-1,5,11,-1,-1,40,-1,-1,0,46,0,-1,-1,44,-1,-1,49,-1,1,-1,-1,6,44,46,47,-1,-1,14,-1,-1,49,20,-1,-1,21,-1,-1,3,16,6,-1,-1,6,-1,-1,37,3,-1,-1,11,-1,-1,39,1,31,11,-1,-1,46,-1,-1,44,6,-1,-1,6,-1,-1,5,0,18,-1,-1,13,-1,-1,5,11,-1,-1,1,-1,-1,18,17,4,13,-1,-1,20,-1,-1,14,11,-1,-1,13,-1,-1,32,30,13,-1,-1,39,-1,-1,3,-1,-1,39,40,1,13,-1,-1,44,-1,-1,20,19,-1,-1,0,-1,-1,20,6,2,-1,-1,14,-1,-1,1,2,-1,-1,-1,12,30,1,32,-1,-1,13,-1,-1,13,14,-1,-1,39,-1,-1,29,39,49,-1,-1,6,-1,-1,39,-1,-1,4,14,11,8,-1,-1,39,-1,-1,47,44,-1,-1,39,-1,-1,17,6,6,-1,-1,49,-1,-1,2,13,-1,-1,3,-1,-1,0,3,17,1,-1,-1,18,-1,-1,17,28,-1,-1,51,-1,-1,4,4,14,-1,-1,13,-1,-1,17,18,-1,-1,15,-1,-1,30,18,39,40,-1,-1,54,-1,-1,1,5,-1,-1,37,-1,-1,4,2,39,-1,-1,51,-1,-1,39,6,-1,-1,63,-1,-1,23,5,17,5,-1,-1,17,-1,-1,4,14,-1,-1,30,-1,-1,16,44,39,-1,-1,46,-1,-1,-1,29,12,35,3,-1,-1,7,-1,-1,31,47,-1,-1,42,-1,-1,18,-1,17,-1,3,-1,-1,16,49,-1,49,-1,44,-1,-1,16,1,-1,49,-1,-1,16,40,-1,-1,18,-1,-1,0,3,17,17,-1,-1,18,-1,-1,17,28,-1,-1,52,-1,-1,4,4,14,-1,-1,3,-1,-1,17,18,-1,-1,16,-1,-1,16,56,40,17,-1,-1,-1,-1,12,30,13,-1,-1,13,-1,-1,29,16,-1,-1,18,-1,-1,39,31,11,17,-1,-1,54,-1,-1,0,44,-1,-1,44,-1,-1,5,5,13,-1,-1,8,-1,-1,17,4,-1,-1,-1,30,44,46,5,-1,-1,17,-1,-1,49,16,-1,-1,20,-1,-1,13,14,5,-1,-1,40,-1,-1,5,6,-1,-1,15,-1,-1,5,17,13,3,-1,-1,30,-1,-1,13,14,-1,-1,13,-1,-1,17,40,49,-1,-1,0,-1,-1,39,44,-1,-1,-1,6,44,16,49,-1,-1,20,-1,-1,49,1,-1,-1,0,-1,-1,5,5,13,-1,-1,6,-1,-1,14,39,-1,-1,49,-1,-1,21,16,49,-1,1,-1,-1,12,35,-1,-1,4,-1,-1,56,4,49,-1,-1,49,-1,-1,42,1,-1,-1,13,-1,-1,49,43,21,17,-1,-1,49,-1,-1,7,0,-1,-1,1,-1,-1,18,47,4,-1,-1,46,-1,-1,5,14,-1,-1,-1,0,3,9,18,-1,-1,5,-1,-1,4,14,-1,-1,52,-1,-1,4,18,47,-1,-1,14,-1,-1,17,17,-1,-1,15,-1,-1,39,17,13,13,-1,-1,60,-1,-1,17,46,-1,-1,6,-1,-1,17,56,5,-1,-1,14,-1,-1,17,17,-1,-1,14,-1,-1,16,49,49,-1,-1,44,49,-1,-1,46,-1,-1,30,31,4,-1,-1,1,-1,-1,16,14,-1,-1,5,-1,-1,21,15,13,4,-1,-1,17,-1,-1,17,15,-1,-1,14,-1,-1,56,49,13,-1,-1,49,-1,-1,49,13,-1,-1,-1,0,3,30,17,-1,-1,39,-1,-1,4,28,-1,-1,52,-1,-1,4,14,11,-1,-1,26,-1,-1,17,17,-1,-1,39,-1,-1,18,47,4,3,-1,-1,44,-1,-1,42,46,-1,-1,49,-1,-1,32,14,0,-1,-1,13,-1,-1,11,-1,-1,22,39,0,20,-1,-1,5,-1,-1,56,9,-1,-1,13,-1,-1,39,6,17,-1,-1,-1,18,-1,18,-1,-1,49,43,2,14,-1,-1,13,-1,-1,3,13,-1,-1,1,-1,-1,10,18,47,-1,-1,1,-1,-1,14,6,-1,-1,1,-1,-1,21,16,49,-1,40,-1,-1,15,5,-1,-1,7,-1,-1,44,49,41,-1,-1,49,-1,-1,13,14,-1,-1,4,-1,-1,22,0,18,49,-1,-1,17,-1,-1,32,30,-1,-1,3,-1,-1,39,6,4,-1,-1,-1,18,-1,6,-1,-1,44,30,28,23,-1,-1,0,-1,-1,13,13,-1,-1,6,-1,-1,21,3,54,-1,-1,10,-1,-1,49,2,-1,-1,46,-1,-1,31,3,0,20,-1,-1,49,-1,-1,37,0,-1,-1,18,-1,-1,0,-1,1,2,-1,-1,49,-1,-1,5,17,32,13,-1,-1,49,-1,-1,17,17,-1,-1,0,-1,-1,4,14,4,-1,-1,13,-1,-1,6,30,-1,-1,18,-1,-1,29,31,47,13,-1,-1,17,-1,-1,1,49,-1,-1,49,-1,-1,18,-1,39,-1,-1,21,16,20,2,-1,-1,5,-1,-1,20,17,-1,-1,5,-1,-1,40,56,49,-1,-1,49,-1,-1,49,2,-1,-1,50,-1,-1,39,40,5,31,-1,-1,3,-1,-1,17,16,-1,-1,3,-1,-1,30,20,5,-1,-1,1,-1,-1,-1,18,0,4,17,-1,-1,16,-1,-1,46,47,-1,-1,44,-1,-1,14,0,18,-1,-1,18,-1,-1,13,5,-1,-1,6,-1,-1,5,1,-1,13,0,-1,-1,17,-1,-1,3,5,15,-1,-1,17,-1,-1,0,-1,-1,30,59,11,12,-1,-1,31,-1,-1,4,2,-1,-1,2,-1,-1,16,-1,39,17,-1,-1,-1,30,38,44,16,-1,-1,15,-1,-1,6,17,-1,-1,-1,17,4,16,-1,-1,39,-1,-1,5,1,-1,-1,-1,15,5,5,13,-1,-1,49,-1,-1,17,1,-1,-1,39,-1,-1,49,-1,-1,13,13,1,2,-1,-1,49,-1,-1,42,49,-1,-1,-1,18,5,2,-1,-1,5,-1,-1,32,13,-1,-1,11,-1,-1,42,49,41,16,-1,-1,49,-1,-1,44,16,-1,-1,16,-1,-1,49,5,17,-1,-1,0,-1,-1,16,49,-1,-1,20,-1,-1,17,4,14,11,-1,-1,0,-1,-1,16,50,-1,-1,0,-1,-1,14,16,62,-1,-1,1,-1,-1,-1,22,30,6,32,-1,-1,18,-1,-1,18,0,-1,-1,18,-1,-1,39,17,-1,18,-1,-1,18,-1,13,-1,-1,49,16,5,-1,14,-1,-1,15,16,-1,-1,13,-1,-1,49,41,20,-1,-1,13,-1,-1,42,44,-1,-1,17,-1,-1,23,22,13,39,-1,-1,30,-1,-1,39,6,-1,-1,18,-1,-1,39,44,17,-1,-1,46,-1,-1,13,49,-1,-1,49,-1,-1,18,14,11,13,-1,-1,49,-1,-1,13,5,-1,-1,-1,13,15,11,-1,-1,1,-1,-1,1,16,-1,-1,39,-1,-1,2,1,14,44,-1,-1,-1,-1,2,49,-1,2,-1,-1,2,14,-1,-1,2,-1,-1,5,17,32,13,-1,-1,49,-1,-1,11,0,-1,-1,4,-1,-1,18,35,14,-1,-1,30,-1,-1,17,-1,-1,42,47,13,44,-1,-1,20,-1,-1,49,41,-1,-1,44,-1,-1,49,16,19,-1,-1,20,-1,-1,5,17,-1,-1,4,-1,-1,17,4,25,4,-1,-1,0,-1,-1,16,0,-1,-1,0,-1,-1,17,17,3,-1,-1,-1,1,1,-1,-1,0,-1,-1,11,49,2,1,-1,-1,2,-1,-1,49,41,-1,-1,15,-1,-1,31,54,30,-1,-1,6,-1,-1,6,16,-1,-1,-1,2,12,0,13,-1,-1,5,-1,-1,44,46,-1,-1,21,-1,-1,5,8,5,-1,-1,28,-1,-1,37,5,-1,-1,17,-1,-1,5,5,42,5,-1,-1,49,-1,-1,4,12,-1,-1,-1,1,39,0,-1,-1,1,-1,-1,-1,6,4,37,39,-1,-1,-1,5,4,-1,-1,13,-1,-1,5,13,5,-1,-1,5,-1,-1,3,14,-1,-1,-1,59,3,16,4,-1,-1,17,-1,-1,37,13,-1,-1,17,-1,-1,1,-1,44,2,-1,-1,20,-1,-1,30,49,2,17,-1,-1,2,-1,-1,49,41,-1,-1,44,-1,-1,13,1,1,-1,-1,49,-1,-1,18,39,-1,-1,17,-1,-1,18,0,49,49,-1,-1,-1,46,4,-1,-1,19,-1,-1,5,5,37,-1,-1,30,-1,-1,6,17,-1,-1,39,-1,-1,12,35,3,13,-1,-1,13,-1,-1,30,14,-1,-1,-1,47,0,20,-1,-1,44,-1,-1,5,4,-1,-1,46,-1,-1,30,6,37,2,-1,-1,3,-1,-1,13,5,-1,-1,17,-1,-1,18,14,16,-1,-1,-1,39,4,-1,-1,18,-1,-1,23,17,0,13,-1,-1,0,-1,-1,13,14,-1,-1,17,-1,-1,39,44,17,-1,-1,46,-1,-1,13,49,-1,-1,49,-1,-1],"split":[-2.995,2.7411,0.48075,1.5,0,0,0.19445,0,0,0.5,0.2181,0,0,0.10265,0,0,0.2887,0.5,-2.8302,0,0,0.7027,0,0,3.5,0.9722,0,0,10.5,0,0,0.38015,2.8741,0.43305,0.4365,0,0,2.6962,0,0,0.5,0.5,0,0,0.8918,0,0,3.5,0.5,-2.9952,0,0,0.5,0,0,-2.9928,2.9739,0,0,0.1082,0,0,0.378,0.4395,0.5,0.5,0,0,0.32665,0,0,0.0757,0.2419,0,0,0.1225,0,0,0.5,-4.2232,0.09375,0,0,0.378,0,0,-3.1286,0.40835,0,0,0.9706,0,0,-3.0552,2.8741,0.43305,3.5,0,0,2.6962,0,0,0.5,0.41105,0,0,6.5,0,0,0.2887,0.5,0.5,0,0,0.6213,0,0,0.16025,0.9722,0,0,3.3626,0,0,0.378,0.0557,0.14905,0.5186,0,0,5.0222,0,0,0.5,0.798,0,0,5.2297,0,0,0.5,-4.2232,0.03125,0,0,-2.9884,0,0,0.67545,0.10265,0,0,-3.3565,0,0,0.01065,0.2601,0.5,0.6236,0,0,0.6782,0,0,0.7735,0.3717,0,0,3.3906,0,0,0.025,0.17085,3.8502,0,0,0.2839,0,0,0.64105,0.5,0,0,2.8847,0,0,0.01065,0.2601,2.5,0.6236,0,0,0.68415,0,0,0.7735,0.3717,0,0,3.3906,0,0,0.5,0.38675,0.1455,0,0,0.5,0,0,0.5,0.5,0,0,6.5,0,0,0.41105,2.8741,0.48075,2.9037,0,0,3.0849,0,0,0.5,0.5,0,0,6.5,0,0,-3.6854,0.13395,0.1909,0,0,0,3.5,0.5,0,0,0.3798,0,0,-3.1407,2.9395,0.43305,0.4365,0,0,0.09545,0,0,0.5,0.5,0,0,0.5,0,0,0.2952,1.0,0.291,0,0,0.47825,0,0,0.15585,0.9722,0,0,0.55845,0,0,0.378,0.5,0.5,0.2601,0,0,0.5,0,0,0.5,0.5,0,0,0.11325,0,0,0.5,0.5,-4.2192,0,0,0.35895,0,0,0.67545,0.9706,0,0,-3.4182,0,0,3.5,0.2789,0.5,0.5,0,0,5.5,0,0,0.5,-4.2206,0,0,0.5,0,0,0.5,0.3798,2.8598,0,0,-3.1212,0,0,4.5329,4.4534,0,0,4.5,0,0,0.0111,0.2601,0.5,0.6348,0,0,0.67265,0,0,0.7735,0.3717,0,0,3.2459,0,0,0.5,0.5,0.39445,0,0,0.39645,0,0,0.5,0.8091,0,0,6.5,0,0,0.26875,0.1802,0.4844,0.5,0,0,0.5,0,0,0.5,0.5,0,0,5.5,0,0,3.5,2.5,0.5,0,0,2.9739,0,0,0.3798,0.14835,0,0,-3.1647,0,0,0.5,0.27095,0.5,0.69715,0,0,0.02985,0,0,0.7735,0.4059,0,0,3.2459,0,0,0.38195,0.0988,0.5,0,0,0.355,0,0,0.18465,0.5,0,0,0.5,0,0,0.0723,0.2601,0.5,0.5,0,0,0.18635,0,0,-3.7152,0.5,0,0,0.73865,0,0,0.355,2.5,-3.4239,0,0,0.77525,0,0,0.18465,3.5222,0,0,0.1909,0,0,0.6886,0.5,0.5,2.5752,0,0,0.25835,0,0,5.5,3.557,0,0,4.5543,0,0,-3.5832,0.24265,0,0.12915,0,0,3.5,3.3906,0,0,0.1597,0,0,3.5,0.0488,0.9129,0.5,0,0,3.3906,0,0,0.2419,0.5,0,0,0.3452,0,0,0.5,0.3798,0.5,0,0,0.10555,0,0,4.5329,7.5,0,0,0.07955,0,0,3.5,0.0513,2.5899,0.13395,0,0,0.5,0,0,0.2419,0.5,0,0,0.5,0,0,0.5,0.3798,0.5,0,0,0.10555,0,0,5.2297,0.07735,0,0,0.5,0,0,0.0723,0.2601,0.5,0.82575,0,0,0.18935,0,0,0.77745,-3.743,0,0,3.2459,0,0,0.38195,0.5,0.09305,0,0,2.5,0,0,0.18465,0.5,0,0,0.5,0,0,0.2094,0.46775,0.5,2.1609,0,0,4.5415,0,0,3.7539,0.5,0,0,0.5,0,0,0.5,0.18635,3.5,0,0,0.43375,0,0,0.1082,0.8452,0,0,0.5,0,0,0.378,0.5,0.5,0.5,0,0,0.5,0,0,0.5,0.5,0,0,0.5,0,0,0.5,0.5,0.9722,0,0,0.3205,0,0,0.01925,2.9037,0,0,0.0646,0,0,-3.4513,0.41205,0.1623,0.5,0,0,0.08335,0,0,3.6427,0.5,0,0,0.5,0,0,3.5,-3.432,-3.4369,0,0,0.5,0,0,0.3798,0.1277,0,0,-3.1212,0,0,0.5578,0.5,0.28345,3.5,0,0,0.5,0,0,0.5,0.5,0,0,0.5,0,0,-3.7317,0.5,0,3.5,0,0,0.36605,0.30385,0,0,0,0.0775,0.27095,0.5,0.30215,0,0,0.7819,0,0,0.77745,0.5,0,0,3.2459,0,0,0.355,0.1412,0.5,0,0,0.3095,0,0,0.18465,3.5222,0,0,0.1909,0,0,-3.4513,0.5,0.1771,0.5,0,0,0.5,0,0,0.5,0.5,0,0,6.5,0,0,0.5,0.09545,0.27095,0,0,2.7925,0,0,0.67335,0.11435,0,0,0.5,0,0,0.38675,0.5,0.01785,0.5,0,0,5.1287,0,0,0.5,0.17915,0,0,0.5,0,0,2.5,3.5,0.04085,0,0,0.09545,0,0,0.81535,2.918,0,0,0,2.522,-5.5447,0.3125,12.5,0,0,0.5,0,0,0.5,2.1609,0,0,0.11805,0,0,0.5,-3.7086,0.5,0,0,0.11435,0,0,6.5,0.5,0,0,0.33855,0,0,3.5,0.04085,0.5,3.0849,0,0,5.5,0,0,0.1062,0.5,0,0,0.27545,0,0,0.5,0.5,0.3798,0,0,3.5,0,0,4.4725,7.5,0,0,4.5,0,0,0.5,4.281,0.5,3.5,0,0,7.5,0,0,0.5,4.8327,0,0,0.2991,0,0,0.6202,0.1076,0.77745,0,0,0.5,0,0,2.8112,0.3125,0,0,0.91665,0,0,0.38675,0.17915,0.5,0.5,0,0,0.5,0,0,0.52275,0,0,0.5,4.5543,0.902,0,0,0,3.6427,0.40835,0,0,0.3452,0,0,3.0849,0.5,0.13395,0.5,0,0,0.6875,0,0,2.4534,12.5,0,0,0.0625,0,0,0.9722,0.2124,2.5,0,0,0.7399,0,0,-2.2795,0.3741,0,0,1.5,0,0,0.5,-3.7309,0.5,0.2697,0,0,12.5,0,0,-3.402,0.5,0,0,4.6721,0,0,0.5,0.21655,0.3939,0,0,0.5,0,0,3.5,-3.6481,0,0,0.44945,0,0,0.5,4.4515,0.5,3.5,0,0,0.5,0,0,0.5,0.023,0,0,3.5,0,0,0.55905,0.6899,0.11435,0,0,-3.4222,0,0,0.3672,2.7411,0,0,0,0.20715,0.56175,0.5,4.3533,0,0,0.55905,0,0,-3.7317,0.11805,0,0,0.2198,0,0,0.7639,0,0.5,0.5,0,0,0,0.23295,0.5,0.5,0.5,0,0,0.3537,0,0,8.5,0.5,0,0,4.5222,0,0,0.18465,-3.6911,3.5,0,0,0.2601,0,0,0.5,3.3146,0,0,0,3.0849,0.5,0.13395,0.5,0,0,0.5982,0,0,2.6962,1.5,0,0,0.0625,0,0,0.9722,0.2124,2.5,0,0,0.7399,0,0,-2.449,0.55055,0,0,0.90095,0,0,0.1412,0.5,4.4515,0.11025,0,0,0.5,0,0,0.5,0.0779,0,0,2.8936,0,0,0.20715,0.85355,4.4915,0,0,0.2605,0,0,0.5,0.34845,0,0,0,3.0849,0.13395,0.5,1.5,0,0,0.5,0,0,0.5982,0.5,0,0,0.5,0,0,0.9722,0.17915,2.5,0,0,0.7399,0,0,-2.2795,0.3741,0,0,0.81665,0,0,0.5,4.8327,4.7812,0.1082,0,0,-5.1442,0,0,0.5,0.5,0,0,0.5,0,0,0.5,2.9037,0.5357,0,0,0.11435,0,0,0.45435,0,0.5801,0,0,0.5,0.28345,0.5,0.01785,0,0,0.01785,0,0,0.5,0.5,0,0,-2.9354,0,0,0.5,3.8571,0.5,0,0,0.80625,0,0,0.6202,0.15895,0,0,2.8504,0,0,0.41045,0.5,0.5,0.5,0,0,0.5,0,0,7.5,0.5345,0,0,0.5,0,0,0.1623,0.0646,0.8787,0,0,-3.7308,0,0,2.7378,1.5,0,0,0.03335,0,0,0.13965,0.5,0.33855,0.5,0,0,0.5,0,0,-2.7337,0.5,0,0,0.2887,0,0,0.20715,0.92345,4.6144,0,0,-3.5536,0,0,0.7639,0,0.5,0,0,1.5,0.5,0.0516,0.5,0,0,0.8905,0,0,0.5,0.72775,0,0,0.34845,0,0,0.9722,0.17915,2.5,0,0,0.2604,0,0,2.9037,0.8452,0,0,0.64615,0,0,0.5,0.5,4.3816,0.11025,0,0,0.5,0,0,2.9037,0.5357,0,0,0.9706,0,0,0.1914,0.5,-3.5503,0,0,0.53275,0,0,0.45435,0,3.7201,0,0,0.5,0.2887,0.84295,-3.5507,0,0,0.26795,0,0,-3.7152,0.5,0,0,-3.4041,0,0,0.5,0.88565,0.19375,0,0,0.33335,0,0,3.5,-3.633,0,0,-3.4505,0,0,0.2094,0.1802,0.5,0.5,0,0,0.20715,0,0,0.5,0.5,0,0,0.5,0,0,0.11435,3.0849,0.5,0,0,-2.4491,0,0,0.27685,0.2839,0,0,3.5,0,0,0.7399,0.17785,2.5,0.5,0,0,0.5,0,0,0.3979,0.79585,0,0,0.88485,0,0,0.2887,0.2929,1.0,0,0,-2.5369,0,0,0.78175,0.5,0,0,0.13395,0,0,1.5,3.5,0.5,0.13485,0,0,0.0238,0,0,0.5,0.5,0,0,0.0436,0,0,0.9722,0.5,0.5,0,0,0.3003,0,0,2.9037,0.8846,0,0,0.64615,0,0,0.5,0.0635,0.27095,0.83935,0,0,-3.7319,0,0,0.355,2.5,0,0,0.5,0,0,5.2297,0.5,4.4534,0,0,0.5,0,0,4.5,0,4.8655,0,0,0.0706,0.5,0.5,0.5,0,0,0.3101,0,0,3.5,0.5,0,0,0.5,0,0,0.0532,0.8284,0.15705,0,0,0.11435,0,0,0.5,0.4268,0,0,3.5,0,0,0.5,4.4515,0.5,3.5,0,0,0.5,0,0,0.5,0.023,0,0,0.0078,0,0,0.0779,3.0849,0.5357,0,0,0.83975,0,0,0.6202,2.5,0,0,2.8936,0,0,0.2094,-5.2912,0.3371,0.1076,0,0,0.5,0,0,0.16025,2.5,0,0,0.79285,0,0,0.5,0.18465,0.2887,0,0,0.5,0,0,0.0871,0,0,0.5,0.5,4.4515,0.11025,0,0,0.5,0,0,0.5,0.5,0,0,3.8502,0,0,0.5,0.01785,0.8152,0,0,0.20345,0,0,2.8936,0.76535,0,0,0,1.5,0.08955,2.5217,0.5,0,0,0.12635,0,0,0.2952,0.2887,0,0,0.5,0,0,3.5,0.5,3.5,0,0,0.1062,0,0,0.5,0,0,0.7399,0.17785,2.5,0.5,0,0,0.5,0,0,0.5,0.5,0,0,0.5,0,0,-3.5848,0.19445,0.0972,0,0,10.5,0,0,0.8815,0.7889,0,0,0.1381,0,0,3.0849,0.13395,-3.3053,2.6675,0,0,0.25,0,0,-3.5497,0.5,0,0,0.5,0,0,0.9722,0.7399,0.18465,0,0,0.2887,0,0,-2.2876,0.3923,0,0,1.5,0,0,0.15585,0.6886,0.5,0.5,0,0,0.5,0,0,3.1138,0.11805,0,0,0.5,0,0,0.42265,0.80805,0.5,0,0,0.5,0,0,0.5,0.2361,0,0,0.5,0,0,0.5,0.1076,-3.7152,0.10675,0,0,-3.0756,0,0,0.5903,0.17425,0,0,0.0128,0,0,0.86605,0.5,0.5,0,0,0.5,0,0,0,3.5,1.5,0.5,0.09545,0,0,0.5,0,0,0.5,0.5,0,0,0.5,0,0,0.43375,0,-3.0748,0,0.03075,0,0,0.2604,5.5,0,7.5,0,0.5,0,0,0.3463,3.5033,0,5.5,0,0,0.38955,0.5,0,0,0.67265,0,0,3.0849,0.13395,-3.457,-5.2218,0,0,0.25,0,0,-2.9222,0.5,0,0,0.5,0,0,0.9722,0.77345,0.18465,0,0,0.0139,0,0,-2.4491,0.64615,0,0,0.82575,0,0,0.2604,0.5,0.5,-4.9521,0,0,0,0,1.5,0.08955,0.1266,0,0,0.5635,0,0,3.5,0.31875,0,0,0.43375,0,0,0.5,0.5,3.5,-5.2693,0,0,0.5,0,0,5.2297,0.5,0,0,0.5,0,0,0.44945,0.1076,0.306,0,0,0.5,0,0,-3.9168,0.36235,0,0,0,0.0945,0.5,0.5,0.1076,0,0,-4.4633,0,0,7.5,0.4031,0,0,0.5,0,0,0.4059,0.291,0.06115,0,0,0.5,0,0,0.18335,0.2361,0,0,2.5,0,0,0.4472,-3.4587,0.12635,0.4947,0,0,0.17425,0,0,0.29815,0.2899,0,0,0.7889,0,0,-3.8792,0.5,3.5,0,0,3.8502,0,0,0.5,0.5,0,0,0,0.0706,0.5,0.62645,6.5,0,0,0.5,0,0,8.5,3.6057,0,0,4.4165,0,0,0.355,0.0646,0.27095,0,0,0.1013,0,0,0.26135,0.5,0,0,6.5,0,0,0.5,0.3374,5.5,0,3.5877,0,0,1.5,0.5,0,0,0.9722,0,0,0.5,0.3828,3.5,0,0,6.5,0,0,0.5,3.6364,0,0,0.1328,0,0,12.5,0.5,0.5,-5.2912,0,0,3.5,0,0,0.5,4.2925,0,0,4.3744,0,0,0.2094,0.5,0.1771,0,0,0.5,0,0,0.44945,0.11435,0,0,0,3.0849,0.13395,0.5,0.5357,0,0,0.18335,0,0,0.81665,0.3095,0,0,0.5,0,0,0.9722,0.2076,0.5,0,0,0.11435,0,0,-2.2795,-2.4343,0,0,1.5,0,0,0.5,-5.2248,0.1076,0.10675,0,0,0.5,0,0,-3.9153,0.5,0,0,0.1914,0,0,-2.4603,0.5,0.44945,0,0,0.23765,0,0,-2.4463,-2.4498,0,0,0.28285,0,0,0.2604,6.5,3.5,0,0,0.5,9.5,0,0,0.5,0,0,0.1412,0.5,0.7399,0,0,4.5329,0,0,0.7208,0.291,0,0,0.24405,0,0,0.5,2.5,0.41045,0.33685,0,0,-4.2799,0,0,-3.4594,3.5,0,0,0.2265,0,0,0.5,5.5,0.1172,0,0,6.5,0,0,12.5,0.1172,0,0,0,3.0849,0.13395,0.0625,-3.0095,0,0,0.5,0,0,0.81665,0.5,0,0,0.5,0,0,0.9722,0.22795,2.5,0,0,0.5,0,0,-2.2818,-2.4343,0,0,0.5,0,0,0.2076,0.5,0.1771,0.17425,0,0,0.5,0,0,0.5,0.5,0,0,9.5,0,0,0.5,0.11435,3.3906,0,0,0.4059,0,0,3.5,0,0,0.5,0.5,3.6427,0.5,0,0,0.7422,0,0,0.5,0.5,0,0,0.378,0,0,0.5,0.1929,-3.5136,0,0,0,0.4472,0,0.61525,0,0,12.5,0.5,0.67365,0.57655,0,0,0.10675,0,0,0.07405,0.28645,0,0,4.3667,0,0,0.5,0.90455,0.5,0,0,3.1089,0,0,0.2124,0.11515,0,0,2.9503,0,0,0.5,0.34105,6.5,0,0.5,0,0,2.5,0.44945,0,0,0.5,0,0,0.5,6.5,0.5,0,0,9.5,0,0,0.1172,0.5203,0,0,0.43125,0,0,0.5,2.1609,0.5,13.5,0,0,-2.963,0,0,0.5,0.07595,0,0,0.03845,0,0,0.5,0.1914,0.7924,0,0,0,0.43375,0,0.19615,0,0,0.5,0.06155,0.5,0.5,0,0,4.7812,0,0,0.65155,0.3694,0,0,0.18335,0,0,0.5,0.4577,0.5,0,0,0.5,0,0,3.5,0.70565,0,0,0.5,0,0,0.5,0.1277,4.5543,0.5,0,0,5.5,0,0,0.5,2.6962,0,0,0.40835,0,0,4.4534,0,4.5329,0.9173,0,0,4.5,0,0,0.06315,-3.7319,0.5,0.32575,0,0,12.5,0,0,-2.9891,-2.9893,0,0,4.6144,0,0,0.5876,0.17425,0.51925,0,0,0.5156,0,0,0.13185,0.07415,0,0,0.4365,0,0,3.5,0.5,0.5,0.28345,0,0,-2.6956,0,0,4.4725,7.5,0,0,4.5,0,0,0.43375,0,0.5,0,0,0.5,0.59785,0.5,0.70305,0,0,0.89585,0,0,0.5,-3.7085,0,0,0.60415,0,0,0.5,0.5,5.5,0,0,11.5,0,0,12.5,0.67555,0,0,0.5,0,0,0.5,0.5,0.2076,0.5,0,0,0.4936,0,0,-4.0003,0.56695,0,0,0.11435,0,0,0.20715,0.5,0.1076,0,0,2.8643,0,0,0,0.2094,3.0849,0.9375,-3.2233,0,0,0.86605,0,0,0.5,0.5,0,0,0.5,0,0,0.11435,3.3906,0.5635,0,0,0.7596,0,0,0.4059,0.0646,0,0,0.1623,0,0,0.355,1.961,0,0.12635,4.8327,0,0,-3.4141,0,0,0.47725,0.36235,1.5,0,0,-3.2589,0,0,3.3906,0,0,0.20715,0.5,3.5,1.5,0,0,0.5,0,0,0.96875,0.7225,0,0,0.86575,0,0,0.7639,0,0.5,-3.8846,0,0,0,0.1412,0.5,0.5,0.60905,0,0,2.5,0,0,0.1213,-3.0731,0,0,0,-3.0038,0.4066,0.8619,0,0,0.5,0,0,0.0607,3.5403,0,0,0,3.5,0.41205,0.38675,0.81665,0,0,15.5,0,0,-3.904,3.9086,0,0,0.5,0,0,10.5,0,0,0.1076,0.10675,3.6234,0.72015,0,0,5.5,0,0,0.5,6.5,0,0,0,0.2367,0.4705,0.8027,0,0,0.4736,0,0,0.5,0.2952,0,0,3.5,0,0,0.5,7.5,0.5,0.43875,0,0,5.5,0,0,0.5,0.5432,0,0,0.43875,0,0,9.5,0.46165,-3.5504,0,0,3.8502,0,0,0.44095,12.5,0,0,0.5,0,0,-2.462,0.9722,0.2317,2.5,0,0,2.9037,0,0,0.85165,0.5,0,0,3.0849,0,0,0.30215,0.82575,0.5,0,0,3.061,0,0,0,0.5,0.1455,0.15075,0.5,0,0,0.3741,0,0,0.07405,3.5222,0,0,0.34055,0,0,0.5,-3.5185,0,0.2887,0,0,0.43375,0,0.28285,0,0,5.5,0.4031,0.57655,0,0.4193,0,0,2.5,0.43825,0,0,0.47725,0,0,6.5,0.5,0.5,0,0,0.28345,0,0,0.5,0.5,0,0,-5.6035,0,0,0.5,0.5,0.38675,0.5,0,0,0.0976,0,0,0.5,0.1929,0,0,0.4472,0,0,0.5,0.5,-5.7023,0,0,0.5,0,0,0.26785,12.5,0,0,11.5,0,0,0.23295,0.16025,2.5,0.69615,0,0,11.5,0,0,0.80625,0.80625,0,0,0,0.70715,2.5,3.5,0,0,2.9739,0,0,2.7508,0.65155,0,0,0.5,0,0,0.67365,3.9015,0.61805,0.5,0,0,0,0,0.68895,5.5,0,0.6806,0,0,0.6937,0.46355,0,0,0.70285,0,0,0.01065,-3.7319,0.5,0.3229,0,0,12.5,0,0,2.5,4.6144,0,0,0.1996,0,0,0.8875,0.5,0.23205,0,0,0.0871,0,0,-3.0723,0,0,0.5,0.5,0.2254,0.5,0,0,0.5,0,0,7.5,0.5,0,0,0.5,0,0,9.5,0.47525,0.5,0,0,0.5,0,0,0.41145,-5.2733,0,0,0.30905,0,0,-2.6687,0.9722,0.5,0.88675,0,0,2.6962,0,0,0.85165,3.3906,0,0,3.0849,0,0,-2.6578,-2.6582,0.14585,0,0,0,3.1044,2.5217,0,0,3.3906,0,0,3.5,5.5,0.73485,3.5977,0,0,0.74215,0,0,6.5,0.5,0,0,2.5,0,0,0.5,0.5,0.1235,0,0,0.0516,0,0,0.09545,0.8198,0,0,0,0.93985,1.5,5.0222,0.127,0,0,0.6531,0,0,0.5,0.5,0,0,0.5,0,0,0.44945,0.5,0.34845,0,0,0.5,0,0,0.5,0.6202,0,0,-3.6731,0,0,0.9271,0.82915,0.5,0.0775,0,0,9.5,0,0,0.10415,1.5,0,0,0,2.8936,0.5,3.6427,0,0,2.6157,0,0,0,0.0706,0.03125,0.5,0.5,0,0,0,0.7422,0.33685,0,0,0.4271,0,0,0.355,0.6077,0.0646,0,0,0.1909,0,0,0.47725,0.26135,0,0,0,0.5,0.1277,0.8284,0.9722,0,0,-3.6912,0,0,0.5,0.82575,0,0,-3.298,0,0,2.3355,0,0.5,0.83265,0,0,0.5,0,0,0.07595,5.5,0.7047,-4.9573,0,0,0.7191,0,0,6.5,0.5,0,0,0.5,0,0,0.65155,3.7685,3.7363,0,0,10.5,0,0,0.4222,0.5,0,0,-3.3282,0,0,0.21585,2.1609,13.5,9.5,0,0,0,0.5,0.1802,0,0,0.5,0,0,0.3798,0.1082,0.5,0,0,0.1225,0,0,0.03845,-3.7064,0,0,0.5,0,0,1.5,0.5,0.09545,0.1409,0,0,0.82575,0,0,0.1216,0.20525,0,0,0,0.5,4.9037,0.5,0,0,0.5,0,0,0.0635,0.9722,0,0,0.5,0,0,0.1455,0.11235,0.5,0.8014,0,0,0.09545,0,0,0.65155,0.04085,0,0,-3.3759,0,0,0.07405,0.55055,0.8778,0,0,0,0.5,0.625,0,0,0.45135,0,0,0.5,-3.4587,2.6962,0.58335,0,0,4.7812,0,0,0.355,0.27545,0,0,-3.4327,0,0,0.5,0.5,-5.7023,0,0,0.5,0,0,0.26785,12.5,0,0,11.5,0,0],"left":[1,2,3,4,0,0,7,0,0,10,11,0,0,14,0,0,17,18,19,0,0,22,0,0,25,26,0,0,29,0,0,32,33,34,35,0,0,38,0,0,41,42,0,0,45,0,0,48,49,50,0,0,53,0,0,56,57,0,0,60,0,0,63,64,65,66,0,0,69,0,0,72,73,0,0,76,0,0,79,80,81,0,0,84,0,0,87,88,0,0,91,0,0,94,95,96,97,0,0,100,0,0,103,104,0,0,107,0,0,110,111,112,0,0,115,0,0,118,119,0,0,122,0,0,125,126,127,128,0,0,131,0,0,134,135,0,0,138,0,0,141,142,143,0,0,146,0,0,149,150,0,0,153,0,0,156,157,158,159,0,0,162,0,0,165,166,0,0,169,0,0,172,173,174,0,0,177,0,0,180,181,0,0,184,0,0,187,188,189,190,0,0,193,0,0,196,197,0,0,200,0,0,203,204,205,0,0,208,0,0,211,212,0,0,215,0,0,218,219,220,221,0,0,224,0,0,227,228,0,0,231,0,0,234,235,236,0,0,0,240,241,0,0,244,0,0,247,248,249,250,0,0,253,0,0,256,257,0,0,260,0,0,263,264,265,0,0,268,0,0,271,272,0,0,275,0,0,278,279,280,281,0,0,284,0,0,287,288,0,0,291,0,0,294,295,296,0,0,299,0,0,302,303,0,0,306,0,0,309,310,311,312,0,0,315,0,0,318,319,0,0,322,0,0,325,326,327,0,0,330,0,0,333,334,0,0,337,0,0,340,341,342,343,0,0,346,0,0,349,350,0,0,353,0,0,356,357,358,0,0,361,0,0,364,365,0,0,368,0,0,371,372,373,374,0,0,377,0,0,380,381,0,0,384,0,0,387,388,389,0,0,392,0,0,395,396,0,0,399,0,0,402,403,404,405,0,0,408,0,0,411,412,0,0,415,0,0,418,419,420,0,0,423,0,0,426,427,0,0,430,0,0,433,434,435,436,0,0,439,0,0,442,443,0,0,446,0,0,449,450,451,0,0,454,0,0,457,458,0,0,461,0,0,464,465,466,467,0,0,470,0,0,473,474,0,0,477,0,0,480,481,0,483,0,0,486,487,0,0,490,0,0,493,494,495,496,0,0,499,0,0,502,503,0,0,506,0,0,509,510,511,0,0,514,0,0,517,518,0,0,521,0,0,524,525,526,527,0,0,530,0,0,533,534,0,0,537,0,0,540,541,542,0,0,545,0,0,548,549,0,0,552,0,0,555,556,557,558,0,0,561,0,0,564,565,0,0,568,0,0,571,572,573,0,0,576,0,0,579,580,0,0,583,0,0,586,587,588,589,0,0,592,0,0,595,596,0,0,599,0,0,602,603,604,0,0,607,0,0,610,611,0,0,614,0,0,617,618,619,620,0,0,623,0,0,626,627,0,0,630,0,0,633,634,635,0,0,638,0,0,641,642,0,0,645,0,0,648,649,650,651,0,0,654,0,0,657,658,0,0,661,0,0,664,665,666,0,0,669,0,0,672,673,0,0,676,0,0,679,680,681,682,0,0,685,0,0,688,689,0,0,692,0,0,695,696,0,698,0,0,701,702,0,0,0,706,707,708,709,0,0,712,0,0,715,716,0,0,719,0,0,722,723,724,0,0,727,0,0,730,731,0,0,734,0,0,737,738,739,740,0,0,743,0,0,746,747,0,0,750,0,0,753,754,755,0,0,758,0,0,761,762,0,0,765,0,0,768,769,770,771,0,0,774,0,0,777,778,0,0,781,0,0,784,785,786,0,0,789,0,0,792,793,0,0,0,797,798,799,800,0,0,803,0,0,806,807,0,0,810,0,0,813,814,815,0,0,818,0,0,821,822,0,0,825,0,0,828,829,830,831,0,0,834,0,0,837,838,0,0,841,0,0,844,845,846,0,0,849,0,0,852,853,0,0,856,0,0,859,860,861,862,0,0,865,0,0,868,869,0,0,872,0,0,875,876,877,0,0,880,0,0,883,884,0,0,887,0,0,890,891,892,893,0,0,896,0,0,899,0,0,902,903,904,0,0,0,908,909,0,0,912,0,0,915,916,917,918,0,0,921,0,0,924,925,0,0,928,0,0,931,932,933,0,0,936,0,0,939,940,0,0,943,0,0,946,947,948,949,0,0,952,0,0,955,956,0,0,959,0,0,962,963,964,0,0,967,0,0,970,971,0,0,974,0,0,977,978,979,980,0,0,983,0,0,986,987,0,0,990,0,0,993,994,995,0,0,998,0,0,1001,1002,0,0,0,1006,1007,1008,1009,0,0,1012,0,0,1015,1016,0,0,1019,0,0,1022,0,1024,1025,0,0,0,1029,1030,1031,1032,0,0,1035,0,0,1038,1039,0,0,1042,0,0,1045,1046,1047,0,0,1050,0,0,1053,1054,0,0,0,1058,1059,1060,1061,0,0,1064,0,0,1067,1068,0,0,1071,0,0,1074,1075,1076,0,0,1079,0,0,1082,1083,0,0,1086,0,0,1089,1090,1091,1092,0,0,1095,0,0,1098,1099,0,0,1102,0,0,1105,1106,1107,0,0,1110,0,0,1113,1114,0,0,0,1118,1119,1120,1121,0,0,1124,0,0,1127,1128,0,0,1131,0,0,1134,1135,1136,0,0,1139,0,0,1142,1143,0,0,1146,0,0,1149,1150,1151,1152,0,0,1155,0,0,1158,1159,0,0,1162,0,0,1165,1166,1167,0,0,1170,0,0,1173,0,1175,0,0,1178,1179,1180,1181,0,0,1184,0,0,1187,1188,0,0,1191,0,0,1194,1195,1196,0,0,1199,0,0,1202,1203,0,0,1206,0,0,1209,1210,1211,1212,0,0,1215,0,0,1218,1219,0,0,1222,0,0,1225,1226,1227,0,0,1230,0,0,1233,1234,0,0,1237,0,0,1240,1241,1242,1243,0,0,1246,0,0,1249,1250,0,0,1253,0,0,1256,1257,1258,0,0,1261,0,0,1264,0,1266,0,0,1269,1270,1271,1272,0,0,1275,0,0,1278,1279,0,0,1282,0,0,1285,1286,1287,0,0,1290,0,0,1293,1294,0,0,1297,0,0,1300,1301,1302,1303,0,0,1306,0,0,1309,1310,0,0,1313,0,0,1316,1317,1318,0,0,1321,0,0,1324,0,1326,0,0,1329,1330,1331,1332,0,0,1335,0,0,1338,1339,0,0,1342,0,0,1345,1346,1347,0,0,1350,0,0,1353,1354,0,0,1357,0,0,1360,1361,1362,1363,0,0,1366,0,0,1369,1370,0,0,1373,0,0,1376,1377,1378,0,0,1381,0,0,1384,1385,0,0,1388,0,0,1391,1392,1393,1394,0,0,1397,0,0,1400,1401,0,0,1404,0,0,1407,1408,1409,0,0,1412,0,0,1415,1416,0,0,1419,0,0,1422,1423,1424,1425,0,0,1428,0,0,1431,1432,0,0,1435,0,0,1438,1439,1440,0,0,1443,0,0,1446,1447,0,0,1450,0,0,1453,1454,1455,1456,0,0,1459,0,0,1462,1463,0,0,1466,0,0,1469,1470,1471,0,0,1474,0,0,1477,0,1479,0,0,1482,1483,1484,1485,0,0,1488,0,0,1491,1492,0,0,1495,0,0,1498,1499,1500,0,0,1503,0,0,1506,1507,0,0,1510,0,0,1513,1514,1515,1516,0,0,1519,0,0,1522,1523,0,0,1526,0,0,1529,1530,1531,0,0,1534,0,0,1537,1538,0,0,1541,0,0,1544,1545,1546,1547,0,0,1550,0,0,1553,1554,0,0,1557,0,0,1560,1561,1562,0,0,1565,0,0,1568,0,0,1571,1572,1573,1574,0,0,1577,0,0,1580,1581,0,0,1584,0,0,1587,1588,1589,0,0,1592,0,0,1595,1596,0,0,0,1600,1601,1602,1603,0,0,1606,0,0,1609,1610,0,0,1613,0,0,1616,1617,1618,0,0,1621,0,0,1624,0,0,1627,1628,1629,1630,0,0,1633,0,0,1636,1637,0,0,1640,0,0,1643,1644,1645,0,0,1648,0,0,1651,1652,0,0,1655,0,0,1658,1659,1660,1661,0,0,1664,0,0,1667,1668,0,0,1671,0,0,1674,1675,1676,0,0,1679,0,0,1682,1683,0,0,1686,0,0,1689,1690,1691,1692,0,0,1695,0,0,1698,1699,0,0,1702,0,0,1705,1706,1707,0,0,1710,0,0,1713,1714,0,0,1717,0,0,1720,1721,1722,1723,0,0,1726,0,0,1729,1730,0,0,1733,0,0,1736,1737,1738,0,0,1741,0,0,0,1745,1746,1747,1748,0,0,1751,0,0,1754,1755,0,0,1758,0,0,1761,0,1763,0,1765,0,0,1768,1769,0,1771,0,1773,0,0,1776,1777,0,1779,0,0,1782,1783,0,0,1786,0,0,1789,1790,1791,1792,0,0,1795,0,0,1798,1799,0,0,1802,0,0,1805,1806,1807,0,0,1810,0,0,1813,1814,0,0,1817,0,0,1820,1821,1822,1823,0,0,0,0,1828,1829,1830,0,0,1833,0,0,1836,1837,0,0,1840,0,0,1843,1844,1845,1846,0,0,1849,0,0,1852,1853,0,0,1856,0,0,1859,1860,1861,0,0,1864,0,0,1867,1868,0,0,0,1872,1873,1874,1875,0,0,1878,0,0,1881,1882,0,0,1885,0,0,1888,1889,1890,0,0,1893,0,0,1896,1897,0,0,1900,0,0,1903,1904,1905,1906,0,0,1909,0,0,1912,1913,0,0,1916,0,0,1919,1920,1921,0,0,1924,0,0,1927,1928,0,0,0,1932,1933,1934,1935,0,0,1938,0,0,1941,1942,0,0,1945,0,0,1948,1949,1950,0,0,1953,0,0,1956,1957,0,0,1960,0,0,1963,1964,1965,0,1967,0,0,1970,1971,0,0,1974,0,0,1977,1978,1979,0,0,1982,0,0,1985,1986,0,0,1989,0,0,1992,1993,1994,1995,0,0,1998,0,0,2001,2002,0,0,2005,0,0,2008,2009,2010,0,0,2013,0,0,2016,2017,0,0,0,2021,2022,2023,2024,0,0,2027,0,0,2030,2031,0,0,2034,0,0,2037,2038,2039,0,0,2042,0,0,2045,2046,0,0,2049,0,0,2052,2053,2054,2055,0,0,2058,0,0,2061,2062,0,0,2065,0,0,2068,2069,2070,0,0,2073,0,0,2076,2077,0,0,2080,0,0,2083,2084,2085,0,0,2088,2089,0,0,2092,0,0,2095,2096,2097,0,0,2100,0,0,2103,2104,0,0,2107,0,0,2110,2111,2112,2113,0,0,2116,0,0,2119,2120,0,0,2123,0,0,2126,2127,2128,0,0,2131,0,0,2134,2135,0,0,0,2139,2140,2141,2142,0,0,2145,0,0,2148,2149,0,0,2152,0,0,2155,2156,2157,0,0,2160,0,0,2163,2164,0,0,2167,0,0,2170,2171,2172,2173,0,0,2176,0,0,2179,2180,0,0,2183,0,0,2186,2187,2188,0,0,2191,0,0,2194,0,0,2197,2198,2199,2200,0,0,2203,0,0,2206,2207,0,0,2210,0,0,2213,2214,2215,0,0,0,2219,0,2221,0,0,2224,2225,2226,2227,0,0,2230,0,0,2233,2234,0,0,2237,0,0,2240,2241,2242,0,0,2245,0,0,2248,2249,0,0,2252,0,0,2255,2256,2257,0,2259,0,0,2262,2263,0,0,2266,0,0,2269,2270,2271,0,0,2274,0,0,2277,2278,0,0,2281,0,0,2284,2285,2286,2287,0,0,2290,0,0,2293,2294,0,0,2297,0,0,2300,2301,2302,0,0,0,2306,0,2308,0,0,2311,2312,2313,2314,0,0,2317,0,0,2320,2321,0,0,2324,0,0,2327,2328,2329,0,0,2332,0,0,2335,2336,0,0,2339,0,0,2342,2343,2344,2345,0,0,2348,0,0,2351,2352,0,0,2355,0,0,2358,0,2360,2361,0,0,2364,0,0,2367,2368,2369,2370,0,0,2373,0,0,2376,2377,0,0,2380,0,0,2383,2384,2385,0,0,2388,0,0,2391,2392,0,0,2395,0,0,2398,2399,2400,2401,0,0,2404,0,0,2407,2408,0,0,2411,0,0,2414,0,2416,0,0,2419,2420,2421,2422,0,0,2425,0,0,2428,2429,0,0,2432,0,0,2435,2436,2437,0,0,2440,0,0,2443,2444,0,0,2447,0,0,2450,2451,2452,2453,0,0,2456,0,0,2459,2460,0,0,2463,0,0,2466,2467,2468,0,0,2471,0,0,0,2475,2476,2477,2478,0,0,2481,0,0,2484,2485,0,0,2488,0,0,2491,2492,2493,0,0,2496,0,0,2499,2500,0,0,2503,0,0,2506,2507,0,2509,2510,0,0,2513,0,0,2516,2517,2518,0,0,2521,0,0,2524,0,0,2527,2528,2529,2530,0,0,2533,0,0,2536,2537,0,0,2540,0,0,2543,0,2545,2546,0,0,0,2550,2551,2552,2553,0,0,2556,0,0,2559,2560,0,0,0,2564,2565,2566,0,0,2569,0,0,2572,2573,0,0,0,2577,2578,2579,2580,0,0,2583,0,0,2586,2587,0,0,2590,0,0,2593,0,0,2596,2597,2598,2599,0,0,2602,0,0,2605,2606,0,0,0,2610,2611,2612,0,0,2615,0,0,2618,2619,0,0,2622,0,0,2625,2626,2627,2628,0,0,2631,0,0,2634,2635,0,0,2638,0,0,2641,2642,2643,0,0,2646,0,0,2649,2650,0,0,2653,0,0,2656,2657,2658,2659,0,0,2662,0,0,2665,2666,0,0,2669,0,0,2672,2673,2674,0,0,2677,0,0,0,2681,2682,2683,2684,0,0,2687,0,0,2690,2691,0,0,2694,0,0,2697,2698,0,2700,0,0,2703,0,2705,0,0,2708,2709,2710,0,2712,0,0,2715,2716,0,0,2719,0,0,2722,2723,2724,0,0,2727,0,0,2730,2731,0,0,2734,0,0,2737,2738,2739,2740,0,0,2743,0,0,2746,2747,0,0,2750,0,0,2753,2754,2755,0,0,2758,0,0,2761,2762,0,0,2765,0,0,2768,2769,2770,2771,0,0,2774,0,0,2777,2778,0,0,0,2782,2783,2784,0,0,2787,0,0,2790,2791,0,0,2794,0,0,2797,2798,2799,2800,0,0,0,0,2805,2806,0,2808,0,0,2811,2812,0,0,2815,0,0,2818,2819,2820,2821,0,0,2824,0,0,2827,2828,0,0,2831,0,0,2834,2835,2836,0,0,2839,0,0,2842,0,0,2845,2846,2847,2848,0,0,2851,0,0,2854,2855,0,0,2858,0,0,2861,2862,2863,0,0,2866,0,0,2869,2870,0,0,2873,0,0,2876,2877,2878,2879,0,0,2882,0,0,2885,2886,0,0,2889,0,0,2892,2893,2894,0,0,0,2898,2899,0,0,2902,0,0,2905,2906,2907,2908,0,0,2911,0,0,2914,2915,0,0,2918,0,0,2921,2922,2923,0,0,2926,0,0,2929,2930,0,0,0,2934,2935,2936,2937,0,0,2940,0,0,2943,2944,0,0,2947,0,0,2950,2951,2952,0,0,2955,0,0,2958,2959,0,0,2962,0,0,2965,2966,2967,2968,0,0,2971,0,0,2974,2975,0,0,0,2979,2980,2981,0,0,2984,0,0,0,2988,2989,2990,2991,0,0,0,2995,2996,0,0,2999,0,0,3002,3003,3004,0,0,3007,0,0,3010,3011,0,0,0,3015,3016,3017,3018,0,0,3021,0,0,3024,3025,0,0,3028,0,0,3031,0,3033,3034,0,0,3037,0,0,3040,3041,3042,3043,0,0,3046,0,0,3049,3050,0,0,3053,0,0,3056,3057,3058,0,0,3061,0,0,3064,3065,0,0,3068,0,0,3071,3072,3073,3074,0,0,0,3078,3079,0,0,3082,0,0,3085,3086,3087,0,0,3090,0,0,3093,3094,0,0,3097,0,0,3100,3101,3102,3103,0,0,3106,0,0,3109,3110,0,0,0,3114,3115,3116,0,0,3119,0,0,3122,3123,0,0,3126,0,0,3129,3130,3131,3132,0,0,3135,0,0,3138,3139,0,0,3142,0,0,3145,3146,3147,0,0,0,3151,3152,0,0,3155,0,0,3158,3159,3160,3161,0,0,3164,0,0,3167,3168,0,0,3171,0,0,3174,3175,3176,0,0,3179,0,0,3182,3183,0,0,3186,0,0],"right":[16,9,6,5,0,0,8,0,0,13,12,0,0,15,0,0,24,21,20,0,0,23,0,0,28,27,0,0,30,0,0,47,40,37,36,0,0,39,0,0,44,43,0,0,46,0,0,55,52,51,0,0,54,0,0,59,58,0,0,61,0,0,78,71,68,67,0,0,70,0,0,75,74,0,0,77,0,0,86,83,82,0,0,85,0,0,90,89,0,0,92,0,0,109,102,99,98,0,0,101,0,0,106,105,0,0,108,0,0,117,114,113,0,0,116,0,0,121,120,0,0,123,0,0,140,133,130,129,0,0,132,0,0,137,136,0,0,139,0,0,148,145,144,0,0,147,0,0,152,151,0,0,154,0,0,171,164,161,160,0,0,163,0,0,168,167,0,0,170,0,0,179,176,175,0,0,178,0,0,183,182,0,0,185,0,0,202,195,192,191,0,0,194,0,0,199,198,0,0,201,0,0,210,207,206,0,0,209,0,0,214,213,0,0,216,0,0,233,226,223,222,0,0,225,0,0,230,229,0,0,232,0,0,239,238,237,0,0,0,243,242,0,0,245,0,0,262,255,252,251,0,0,254,0,0,259,258,0,0,261,0,0,270,267,266,0,0,269,0,0,274,273,0,0,276,0,0,293,286,283,282,0,0,285,0,0,290,289,0,0,292,0,0,301,298,297,0,0,300,0,0,305,304,0,0,307,0,0,324,317,314,313,0,0,316,0,0,321,320,0,0,323,0,0,332,329,328,0,0,331,0,0,336,335,0,0,338,0,0,355,348,345,344,0,0,347,0,0,352,351,0,0,354,0,0,363,360,359,0,0,362,0,0,367,366,0,0,369,0,0,386,379,376,375,0,0,378,0,0,383,382,0,0,385,0,0,394,391,390,0,0,393,0,0,398,397,0,0,400,0,0,417,410,407,406,0,0,409,0,0,414,413,0,0,416,0,0,425,422,421,0,0,424,0,0,429,428,0,0,431,0,0,448,441,438,437,0,0,440,0,0,445,444,0,0,447,0,0,456,453,452,0,0,455,0,0,460,459,0,0,462,0,0,479,472,469,468,0,0,471,0,0,476,475,0,0,478,0,0,485,482,0,484,0,0,489,488,0,0,491,0,0,508,501,498,497,0,0,500,0,0,505,504,0,0,507,0,0,516,513,512,0,0,515,0,0,520,519,0,0,522,0,0,539,532,529,528,0,0,531,0,0,536,535,0,0,538,0,0,547,544,543,0,0,546,0,0,551,550,0,0,553,0,0,570,563,560,559,0,0,562,0,0,567,566,0,0,569,0,0,578,575,574,0,0,577,0,0,582,581,0,0,584,0,0,601,594,591,590,0,0,593,0,0,598,597,0,0,600,0,0,609,606,605,0,0,608,0,0,613,612,0,0,615,0,0,632,625,622,621,0,0,624,0,0,629,628,0,0,631,0,0,640,637,636,0,0,639,0,0,644,643,0,0,646,0,0,663,656,653,652,0,0,655,0,0,660,659,0,0,662,0,0,671,668,667,0,0,670,0,0,675,674,0,0,677,0,0,694,687,684,683,0,0,686,0,0,691,690,0,0,693,0,0,700,697,0,699,0,0,704,703,0,0,0,721,714,711,710,0,0,713,0,0,718,717,0,0,720,0,0,729,726,725,0,0,728,0,0,733,732,0,0,735,0,0,752,745,742,741,0,0,744,0,0,749,748,0,0,751,0,0,760,757,756,0,0,759,0,0,764,763,0,0,766,0,0,783,776,773,772,0,0,775,0,0,780,779,0,0,782,0,0,791,788,787,0,0,790,0,0,795,794,0,0,0,812,805,802,801,0,0,804,0,0,809,808,0,0,811,0,0,820,817,816,0,0,819,0,0,824,823,0,0,826,0,0,843,836,833,832,0,0,835,0,0,840,839,0,0,842,0,0,851,848,847,0,0,850,0,0,855,854,0,0,857,0,0,874,867,864,863,0,0,866,0,0,871,870,0,0,873,0,0,882,879,878,0,0,881,0,0,886,885,0,0,888,0,0,901,898,895,894,0,0,897,0,0,900,0,0,907,906,905,0,0,0,911,910,0,0,913,0,0,930,923,920,919,0,0,922,0,0,927,926,0,0,929,0,0,938,935,934,0,0,937,0,0,942,941,0,0,944,0,0,961,954,951,950,0,0,953,0,0,958,957,0,0,960,0,0,969,966,965,0,0,968,0,0,973,972,0,0,975,0,0,992,985,982,981,0,0,984,0,0,989,988,0,0,991,0,0,1000,997,996,0,0,999,0,0,1004,1003,0,0,0,1021,1014,1011,1010,0,0,1013,0,0,1018,1017,0,0,1020,0,0,1023,0,1027,1026,0,0,0,1044,1037,1034,1033,0,0,1036,0,0,1041,1040,0,0,1043,0,0,1052,1049,1048,0,0,1051,0,0,1056,1055,0,0,0,1073,1066,1063,1062,0,0,1065,0,0,1070,1069,0,0,1072,0,0,1081,1078,1077,0,0,1080,0,0,1085,1084,0,0,1087,0,0,1104,1097,1094,1093,0,0,1096,0,0,1101,1100,0,0,1103,0,0,1112,1109,1108,0,0,1111,0,0,1116,1115,0,0,0,1133,1126,1123,1122,0,0,1125,0,0,1130,1129,0,0,1132,0,0,1141,1138,1137,0,0,1140,0,0,1145,1144,0,0,1147,0,0,1164,1157,1154,1153,0,0,1156,0,0,1161,1160,0,0,1163,0,0,1172,1169,1168,0,0,1171,0,0,1174,0,1176,0,0,1193,1186,1183,1182,0,0,1185,0,0,1190,1189,0,0,1192,0,0,1201,1198,1197,0,0,1200,0,0,1205,1204,0,0,1207,0,0,1224,1217,1214,1213,0,0,1216,0,0,1221,1220,0,0,1223,0,0,1232,1229,1228,0,0,1231,0,0,1236,1235,0,0,1238,0,0,1255,1248,1245,1244,0,0,1247,0,0,1252,1251,0,0,1254,0,0,1263,1260,1259,0,0,1262,0,0,1265,0,1267,0,0,1284,1277,1274,1273,0,0,1276,0,0,1281,1280,0,0,1283,0,0,1292,1289,1288,0,0,1291,0,0,1296,1295,0,0,1298,0,0,1315,1308,1305,1304,0,0,1307,0,0,1312,1311,0,0,1314,0,0,1323,1320,1319,0,0,1322,0,0,1325,0,1327,0,0,1344,1337,1334,1333,0,0,1336,0,0,1341,1340,0,0,1343,0,0,1352,1349,1348,0,0,1351,0,0,1356,1355,0,0,1358,0,0,1375,1368,1365,1364,0,0,1367,0,0,1372,1371,0,0,1374,0,0,1383,1380,1379,0,0,1382,0,0,1387,1386,0,0,1389,0,0,1406,1399,1396,1395,0,0,1398,0,0,1403,1402,0,0,1405,0,0,1414,1411,1410,0,0,1413,0,0,1418,1417,0,0,1420,0,0,1437,1430,1427,1426,0,0,1429,0,0,1434,1433,0,0,1436,0,0,1445,1442,1441,0,0,1444,0,0,1449,1448,0,0,1451,0,0,1468,1461,1458,1457,0,0,1460,0,0,1465,1464,0,0,1467,0,0,1476,1473,1472,0,0,1475,0,0,1478,0,1480,0,0,1497,1490,1487,1486,0,0,1489,0,0,1494,1493,0,0,1496,0,0,1505,1502,1501,0,0,1504,0,0,1509,1508,0,0,1511,0,0,1528,1521,1518,1517,0,0,1520,0,0,1525,1524,0,0,1527,0,0,1536,1533,1532,0,0,1535,0,0,1540,1539,0,0,1542,0,0,1559,1552,1549,1548,0,0,1551,0,0,1556,1555,0,0,1558,0,0,1567,1564,1563,0,0,1566,0,0,1569,0,0,1586,1579,1576,1575,0,0,1578,0,0,1583,1582,0,0,1585,0,0,1594,1591,1590,0,0,1593,0,0,1598,1597,0,0,0,1615,1608,1605,1604,0,0,1607,0,0,1612,1611,0,0,1614,0,0,1623,1620,1619,0,0,1622,0,0,1625,0,0,1642,1635,1632,1631,0,0,1634,0,0,1639,1638,0,0,1641,0,0,1650,1647,1646,0,0,1649,0,0,1654,1653,0,0,1656,0,0,1673,1666,1663,1662,0,0,1665,0,0,1670,1669,0,0,1672,0,0,1681,1678,1677,0,0,1680,0,0,1685,1684,0,0,1687,0,0,1704,1697,1694,1693,0,0,1696,0,0,1701,1700,0,0,1703,0,0,1712,1709,1708,0,0,1711,0,0,1716,1715,0,0,1718,0,0,1735,1728,1725,1724,0,0,1727,0,0,1732,1731,0,0,1734,0,0,1743,1740,1739,0,0,1742,0,0,0,1760,1753,1750,1749,0,0,1752,0,0,1757,1756,0,0,1759,0,0,1762,0,1764,0,1766,0,0,1775,1770,0,1772,0,1774,0,0,1781,1778,0,1780,0,0,1785,1784,0,0,1787,0,0,1804,1797,1794,1793,0,0,1796,0,0,1801,1800,0,0,1803,0,0,1812,1809,1808,0,0,1811,0,0,1816,1815,0,0,1818,0,0,1827,1826,1825,1824,0,0,0,0,1835,1832,1831,0,0,1834,0,0,1839,1838,0,0,1841,0,0,1858,1851,1848,1847,0,0,1850,0,0,1855,1854,0,0,1857,0,0,1866,1863,1862,0,0,1865,0,0,1870,1869,0,0,0,1887,1880,1877,1876,0,0,1879,0,0,1884,1883,0,0,1886,0,0,1895,1892,1891,0,0,1894,0,0,1899,1898,0,0,1901,0,0,1918,1911,1908,1907,0,0,1910,0,0,1915,1914,0,0,1917,0,0,1926,1923,1922,0,0,1925,0,0,1930,1929,0,0,0,1947,1940,1937,1936,0,0,1939,0,0,1944,1943,0,0,1946,0,0,1955,1952,1951,0,0,1954,0,0,1959,1958,0,0,1961,0,0,1976,1969,1966,0,1968,0,0,1973,1972,0,0,1975,0,0,1984,1981,1980,0,0,1983,0,0,1988,1987,0,0,1990,0,0,2007,2000,1997,1996,0,0,1999,0,0,2004,2003,0,0,2006,0,0,2015,2012,2011,0,0,2014,0,0,2019,2018,0,0,0,2036,2029,2026,2025,0,0,2028,0,0,2033,2032,0,0,2035,0,0,2044,2041,2040,0,0,2043,0,0,2048,2047,0,0,2050,0,0,2067,2060,2057,2056,0,0,2059,0,0,2064,2063,0,0,2066,0,0,2075,2072,2071,0,0,2074,0,0,2079,2078,0,0,2081,0,0,2094,2087,2086,0,0,2091,2090,0,0,2093,0,0,2102,2099,2098,0,0,2101,0,0,2106,2105,0,0,2108,0,0,2125,2118,2115,2114,0,0,2117,0,0,2122,2121,0,0,2124,0,0,2133,2130,2129,0,0,2132,0,0,2137,2136,0,0,0,2154,2147,2144,2143,0,0,2146,0,0,2151,2150,0,0,2153,0,0,2162,2159,2158,0,0,2161,0,0,2166,2165,0,0,2168,0,0,2185,2178,2175,2174,0,0,2177,0,0,2182,2181,0,0,2184,0,0,2193,2190,2189,0,0,2192,0,0,2195,0,0,2212,2205,2202,2201,0,0,2204,0,0,2209,2208,0,0,2211,0,0,2218,2217,2216,0,0,0,2220,0,2222,0,0,2239,2232,2229,2228,0,0,2231,0,0,2236,2235,0,0,2238,0,0,2247,2244,2243,0,0,2246,0,0,2251,2250,0,0,2253,0,0,2268,2261,2258,0,2260,0,0,2265,2264,0,0,2267,0,0,2276,2273,2272,0,0,2275,0,0,2280,2279,0,0,2282,0,0,2299,2292,2289,2288,0,0,2291,0,0,2296,2295,0,0,2298,0,0,2305,2304,2303,0,0,0,2307,0,2309,0,0,2326,2319,2316,2315,0,0,2318,0,0,2323,2322,0,0,2325,0,0,2334,2331,2330,0,0,2333,0,0,2338,2337,0,0,2340,0,0,2357,2350,2347,2346,0,0,2349,0,0,2354,2353,0,0,2356,0,0,2359,0,2363,2362,0,0,2365,0,0,2382,2375,2372,2371,0,0,2374,0,0,2379,2378,0,0,2381,0,0,2390,2387,2386,0,0,2389,0,0,2394,2393,0,0,2396,0,0,2413,2406,2403,2402,0,0,2405,0,0,2410,2409,0,0,2412,0,0,2415,0,2417,0,0,2434,2427,2424,2423,0,0,2426,0,0,2431,2430,0,0,2433,0,0,2442,2439,2438,0,0,2441,0,0,2446,2445,0,0,2448,0,0,2465,2458,2455,2454,0,0,2457,0,0,2462,2461,0,0,2464,0,0,2473,2470,2469,0,0,2472,0,0,0,2490,2483,2480,2479,0,0,2482,0,0,2487,2486,0,0,2489,0,0,2498,2495,2494,0,0,2497,0,0,2502,2501,0,0,2504,0,0,2515,2508,0,2512,2511,0,0,2514,0,0,2523,2520,2519,0,0,2522,0,0,2525,0,0,2542,2535,2532,2531,0,0,2534,0,0,2539,2538,0,0,2541,0,0,2544,0,2548,2547,0,0,0,2563,2558,2555,2554,0,0,2557,0,0,2562,2561,0,0,0,2571,2568,2567,0,0,2570,0,0,2575,2574,0,0,0,2592,2585,2582,2581,0,0,2584,0,0,2589,2588,0,0,2591,0,0,2594,0,0,2609,2604,2601,2600,0,0,2603,0,0,2608,2607,0,0,0,2617,2614,2613,0,0,2616,0,0,2621,2620,0,0,2623,0,0,2640,2633,2630,2629,0,0,2632,0,0,2637,2636,0,0,2639,0,0,2648,2645,2644,0,0,2647,0,0,2652,2651,0,0,2654,0,0,2671,2664,2661,2660,0,0,2663,0,0,2668,2667,0,0,2670,0,0,2679,2676,2675,0,0,2678,0,0,0,2696,2689,2686,2685,0,0,2688,0,0,2693,2692,0,0,2695,0,0,2702,2699,0,2701,0,0,2704,0,2706,0,0,2721,2714,2711,0,2713,0,0,2718,2717,0,0,2720,0,0,2729,2726,2725,0,0,2728,0,0,2733,2732,0,0,2735,0,0,2752,2745,2742,2741,0,0,2744,0,0,2749,2748,0,0,2751,0,0,2760,2757,2756,0,0,2759,0,0,2764,2763,0,0,2766,0,0,2781,2776,2773,2772,0,0,2775,0,0,2780,2779,0,0,0,2789,2786,2785,0,0,2788,0,0,2793,2792,0,0,2795,0,0,2804,2803,2802,2801,0,0,0,0,2810,2807,0,2809,0,0,2814,2813,0,0,2816,0,0,2833,2826,2823,2822,0,0,2825,0,0,2830,2829,0,0,2832,0,0,2841,2838,2837,0,0,2840,0,0,2843,0,0,2860,2853,2850,2849,0,0,2852,0,0,2857,2856,0,0,2859,0,0,2868,2865,2864,0,0,2867,0,0,2872,2871,0,0,2874,0,0,2891,2884,2881,2880,0,0,2883,0,0,2888,2887,0,0,2890,0,0,2897,2896,2895,0,0,0,2901,2900,0,0,2903,0,0,2920,2913,2910,2909,0,0,2912,0,0,2917,2916,0,0,2919,0,0,2928,2925,2924,0,0,2927,0,0,2932,2931,0,0,0,2949,2942,2939,2938,0,0,2941,0,0,2946,2945,0,0,2948,0,0,2957,2954,2953,0,0,2956,0,0,2961,2960,0,0,2963,0,0,2978,2973,2970,2969,0,0,2972,0,0,2977,2976,0,0,0,2986,2983,2982,0,0,2985,0,0,0,3001,2994,2993,2992,0,0,0,2998,2997,0,0,3000,0,0,3009,3006,3005,0,0,3008,0,0,3013,3012,0,0,0,3030,3023,3020,3019,0,0,3022,0,0,3027,3026,0,0,3029,0,0,3032,0,3036,3035,0,0,3038,0,0,3055,3048,3045,3044,0,0,3047,0,0,3052,3051,0,0,3054,0,0,3063,3060,3059,0,0,3062,0,0,3067,3066,0,0,3069,0,0,3084,3077,3076,3075,0,0,0,3081,3080,0,0,3083,0,0,3092,3089,3088,0,0,3091,0,0,3096,3095,0,0,3098,0,0,3113,3108,3105,3104,0,0,3107,0,0,3112,3111,0,0,0,3121,3118,3117,0,0,3120,0,0,3125,3124,0,0,3127,0,0,3144,3137,3134,3133,0,0,3136,0,0,3141,3140,0,0,3143,0,0,3150,3149,3148,0,0,0,3154,3153,0,0,3156,0,0,3173,3166,3163,3162,0,0,3165,0,0,3170,3169,0,0,3172,0,0,3181,3178,3177,0,0,3180,0,0,3185,3184,0,0,3187,0,0],"value":[0.0002629,0.02536,-0.07268,-0.02708,-0.2289,0.1692,-0.08728,-0.3647,-0.2408,0.0367,0.04192,-0.06188,0.1994,-0.0883,-0.3647,-0.3647,-0.06632,0.0339,-0.08659,-0.3399,-0.3647,0.0506,0.2392,-0.2408,-0.07663,-0.07858,-0.3573,-0.2263,0.0617,0.2548,0.2548,8.475e-05,0.02393,-0.05138,-0.07055,-0.298,0.1469,0.001283,-0.2398,0.1134,0.03619,0.04059,-0.395,0.1851,-0.07484,-0.2992,-0.3027,-0.05276,-0.06055,-0.07762,-0.3521,-0.3039,-0.03586,-0.2112,0.07933,0.05446,0.05461,0.236,0.2359,0.05284,0.2312,0.2319,0.0002231,0.02656,0.03377,0.03738,-0.3209,0.1809,-0.06381,-0.2607,-0.2673,-0.04125,-0.05855,0.02667,-0.2671,0.0436,0.2279,0.03472,-0.03485,-0.06599,-0.05263,-0.2637,0.1155,-0.06843,-0.3102,-0.2697,-0.002907,0.0215,0.1476,-0.2209,-0.03857,-0.2637,-0.0007464,0.0002045,0.01689,-0.03647,-0.05396,-0.2384,0.2454,0.000738,-0.2337,0.08661,0.02629,0.03198,0.1752,-0.0311,-0.02254,0.1355,-0.3108,-0.0407,0.02525,0.03474,-0.2264,0.1962,-0.07234,-0.3451,-0.2659,-0.04783,-0.04992,-0.2392,-0.1277,0.0375,-0.05228,0.2197,0.0002791,0.01998,-0.003201,0.007376,0.08364,-0.1683,-0.0579,-0.2624,0.07939,0.03241,0.03528,0.1899,-0.2666,-0.01711,-0.2961,0.2002,-0.0259,-0.04996,-0.03809,-0.2202,0.104,-0.05208,-0.2547,-0.2237,-0.0008734,0.01415,0.1008,-0.1702,-0.04253,0.1309,-0.2198,0.0001478,-0.03068,0.02574,0.03439,0.1974,0.004361,-0.05746,-0.2752,-0.2301,-0.03543,-0.04403,-0.2197,0.07607,-0.01729,-0.1901,0.2477,0.01244,-0.009136,-0.04407,-0.2192,0.113,-0.001134,0.06447,-0.1321,0.0268,0.02921,0.1743,-0.2174,-0.04433,-0.2065,-0.2455,0.0001154,-0.02643,0.02258,0.02936,0.1881,0.0003047,-0.04882,-0.2494,-0.2122,-0.03046,-0.03798,-0.2062,0.05456,-0.01457,-0.171,0.2154,0.01062,-0.007615,0.006556,0.07839,-0.2257,-0.02276,-0.2079,-0.01447,0.02273,0.02666,-0.2777,0.1736,-0.01171,0.1377,-0.2482,0.0002706,0.009517,-0.02188,-0.000915,-0.1135,0.1205,-0.03238,-0.1976,-0.1776,0.01461,0.01855,-0.3049,0.1299,-0.02018,0.1152,-0.2671,-0.02197,0.03538,0.04464,0.2487,0.1766,-0.241,-0.02487,-0.02736,-0.1671,-0.06094,0.02894,0.1822,0.1926,0.0002995,0.00917,-0.01612,-0.02667,-0.1795,0.1501,0.005177,0.0966,-0.2005,0.01406,0.01613,-0.2596,0.1223,-0.04063,-0.2662,-0.1928,-0.01913,0.01553,0.02202,0.2,-0.02376,-0.04356,-0.3174,-0.1991,-0.02363,-0.02547,-0.1859,-0.06588,0.01718,0.192,-0.1914,0.000221,0.01006,0.01193,-0.01207,0.1163,-0.1742,0.01502,-0.2386,0.1287,-0.03477,-0.02629,-0.1758,-0.1994,-0.05002,-0.2498,-0.1834,-0.0128,-0.02655,-0.02479,-0.132,-0.184,-0.03988,-0.2538,-0.1994,0.001366,0.009224,0.02026,0.2007,-0.02074,0.1842,-0.1485,7.787e-05,-0.006093,0.008659,0.01284,-0.236,0.1174,-0.0242,0.09648,-0.3061,-0.01347,-0.02232,-0.08965,-0.1851,-0.002537,0.0664,-0.08898,0.01626,0.01872,0.01788,0.1828,0.1704,0.02378,0.1791,0.2082,-0.01566,-0.046,0.1822,-0.3236,0.01751,0.1716,0.1686,6.036e-05,-0.01387,0.01084,0.01624,0.1674,-0.03479,-0.03711,-0.2255,-0.194,-0.01595,-0.02066,-0.1786,0.08374,-0.006015,-0.1565,0.1747,0.005574,-0.004957,-0.007113,0.006315,-0.1063,0.03897,0.1919,0.2233,0.01255,0.01478,0.1537,-0.293,-0.007215,0.09736,-0.2058,2.187e-05,0.005806,-0.01575,0.01345,0.1575,-0.2076,-0.02188,-0.1705,-0.1974,0.009073,0.01155,-0.2189,0.1173,-0.01404,0.08949,-0.2457,-0.009935,-0.01333,-0.01432,-0.1324,-0.0002352,0.03752,0.2358,0.1733,0.01491,0.01343,0.1698,0.1644,0.01795,0.1698,0.1913,0.0001335,-0.01073,0.008714,0.01289,0.1586,-0.1462,-0.02879,-0.207,-0.1833,-0.01254,-0.01661,-0.1616,-0.1687,-0.003992,-0.1443,0.1602,0.004462,0.008863,0.01137,0.1363,-0.1148,-0.007435,0.08574,-0.1236,-0.007102,-0.0221,-0.142,-0.2468,-0.0019,0.02219,-0.1896,0.0001791,-0.008056,0.009049,0.01134,0.1545,-0.1447,-0.03442,-0.1808,-0.2808,-0.0113,0.01401,0.205,-0.2154,-0.01243,-0.1728,-0.03662,0.004441,0.009314,0.02804,0.1803,0.2393,0.008307,0.1107,-0.1975,-0.005255,-0.01822,-0.09835,-0.2265,-0.0003943,0.0369,-0.1777,4.564e-05,0.002457,0.004438,0.005214,-0.1236,0.06992,-0.02995,-0.2551,-0.1817,-0.01166,0.002536,-0.1745,0.0833,-0.01871,-0.1615,-0.2369,-0.01107,0.02556,0.2222,0.01515,0.174,0.1318,-0.01206,-0.01256,-0.1545,-0.1368,0.01175,0.1741,0.1611,0.0001117,-0.002919,0.002291,0.004922,0.08024,-0.1332,-0.01411,-0.1648,-0.01215,-0.008433,0.005456,0.07941,-0.2342,-0.01067,-0.09153,-0.1686,0.008033,0.009502,0.00901,0.1596,0.1681,0.01238,0.1639,0.1824,-0.01084,-0.0316,-0.5793,-0.2068,0.01144,0.1655,0.1612,-3.694e-05,-0.002651,0.001707,-0.01158,-0.1545,0.02845,0.004409,0.07472,-0.1217,-0.007338,0.00441,-0.2154,0.06768,-0.009206,-0.1738,-0.03605,0.006805,0.008156,0.007739,0.1581,0.1657,0.01061,0.1618,0.1762,-0.009951,-0.0269,-0.2582,0.1622,0.009893,0.1604,0.162,5.762e-06,-0.005369,0.006052,0.007911,0.09347,0.1712,-0.02837,-0.1734,-0.2542,-0.007568,-0.01057,0.04042,-0.1668,-0.0003305,-0.1245,0.1489,0.00279,0.006038,0.002433,-0.1912,0.09408,0.01006,0.1785,0.1132,-0.004788,-0.01522,-0.1705,0.2176,-0.001268,-0.2149,0.004492,-1.763e-05,0.002641,0.005358,0.006095,-0.1956,0.1034,-0.009891,-0.2246,0.1571,-0.004916,-0.01156,-0.1288,-0.2151,0.0009012,0.03715,-0.2164,-0.004242,-0.008533,-0.007996,-0.1627,0.1574,-0.03368,-0.2971,-0.1817,0.0002454,-0.004412,-0.11,0.04672,0.006642,0.1882,0.03297,-0.0001004,0.002615,-0.02715,-0.04079,-0.224,-0.1661,-0.01635,-0.1633,-0.1958,0.003182,0.00404,0.09167,-0.07885,-0.01633,-0.2266,-0.1588,-0.003684,-0.007726,-0.006917,-0.1279,-0.1711,-0.01399,-0.1798,-0.1595,0.0004769,0.003836,-0.08061,0.06298,-0.00853,-0.1294,0.0519,-8.799e-05,0.002298,0.004825,0.005113,0.108,-0.1008,-0.02371,-0.2427,0.1702,-0.003653,-0.008899,-0.1343,0.1914,0.0009571,0.04646,-0.1169,-0.003788,-0.005095,-0.03541,-0.1462,-0.3348,-0.004774,-0.1609,-0.01346,0.005663,0.005072,0.1596,0.1551,0.007615,0.1581,0.1678,9.764e-05,0.001488,-0.01786,-0.02668,-0.2035,-0.1625,-0.01181,-0.1686,-0.1931,0.001989,0.00272,0.04658,-0.2141,-0.009839,-0.2052,-0.1562,-0.004733,0.02006,0.2103,0.01454,0.171,0.1559,-0.005525,-0.005757,-0.1017,-0.2453,0.182,2.324e-05,-0.003248,0.004316,0.005702,0.1755,0.06478,-0.02012,-0.223,-0.173,-0.004861,-0.007154,-0.1399,-0.1988,0.0007402,-0.1098,0.142,0.00177,0.00414,0.004528,0.04734,0.1321,-0.01655,0.1804,-0.1798,-0.002892,-0.01033,-0.07587,-0.2101,-0.0001373,0.02647,-0.1633,2.664e-05,0.001749,-0.01705,-0.006179,-0.1552,-0.164,-0.0238,-0.1963,-0.1587,0.002269,0.003406,0.07689,-0.2026,-0.00592,0.04982,-0.1927,-0.002621,-0.005197,-0.006387,-0.1876,-0.161,-0.001413,0.7522,-0.08068,2.945e-05,0.003191,0.1325,0.001993,-0.006223,-0.1159,0.03514,-4.758e-05,0.001715,-0.01646,-0.02581,-0.1945,-0.1603,-0.009713,-0.1576,-0.1774,0.002107,0.002656,0.06138,-0.242,-0.01016,-0.1977,-0.1552,-0.002469,-0.002996,-0.00367,-0.004366,-0.1076,0.005538,0.1563,0.1612,0.009101,0.01058,0.1862,0.1399,-0.1882,-8.676e-05,-0.006163,-0.01408,-0.02535,-0.1739,-0.1929,-0.01189,-0.1591,-0.157,-0.004514,-0.00545,-0.1686,-0.1125,0.01455,0.1679,-0.06525,0.0005094,0.001277,0.003491,-0.1799,0.09168,-0.001261,0.07346,-0.04288,-0.004631,0.001556,0.05166,-0.228,-0.007512,-0.157,-0.1942,-1.519e-05,-0.001149,0.0009294,0.002141,-0.06438,0.0673,-0.005661,0.04989,-0.1853,-0.003349,-0.006675,-0.1274,-0.1477,-0.001489,0.04338,-0.08698,0.002957,0.003686,0.003565,0.1536,0.156,0.005958,0.1548,0.177,-0.006287,-0.01648,-0.2999,-0.1957,0.005272,0.1597,0.1487,7.09e-05,-0.001363,-0.002942,-0.0027,-0.0779,0.1544,-0.01735,-0.2787,-0.2016,0.00297,0.00314,0.04606,0.155,-0.008796,-0.2228,-0.1555,0.002162,0.00272,-0.0008245,-0.05655,0.05027,0.005144,-0.1848,0.09863,-0.01277,-0.01007,-0.1765,-0.1456,-0.02906,-0.1581,-0.2296,0.0001345,0.001484,0.001612,0.002008,0.05964,-0.1777,-0.007528,-0.1528,-0.1912,-0.02762,-0.1468,-0.2483,-0.001727,-0.0036,-0.003754,-0.1219,-0.1412,0.1826,0.0002312,0.002681,0.04955,-0.1091,-0.005375,-0.04696,-0.2431,-7.16e-05,-0.003992,-0.00599,-0.007488,-0.1622,-0.1322,0.0009045,-0.08856,0.4375,0.004894,-0.02229,-0.1767,-0.1757,0.008512,0.1615,-0.1344,0.0005025,0.0001074,-0.004733,-0.08546,-0.1135,0.001075,0.05835,-0.06868,0.01246,0.01823,0.166,0.1729,-0.01603,0.04198,-0.2204,-0.0001298,-0.002273,0.007969,0.0132,0.1348,0.1917,-0.01902,-0.172,-0.1716,-0.002892,-0.01659,-0.145,-0.3303,-0.002444,-0.07883,0.09642,0.0007133,0.0003001,-0.004948,-0.0943,0.1798,0.001011,-0.1754,0.03352,0.008939,0.01399,0.1625,0.1933,0.002913,0.1535,0.1549,-5.12e-05,-0.00117,-0.002178,-0.001879,-0.06932,0.1541,-0.0164,-0.2449,-0.1543,0.002665,0.002416,0.1528,0.1523,0.004639,0.1634,0.142,0.001561,0.002061,0.003159,0.1223,0.04556,-0.003133,0.1532,-0.07614,-0.008934,-0.01031,-0.16,-0.178,0.07607,-2.692e-05,5.943e-05,0.000717,-0.0005552,-0.04082,0.1243,0.002527,0.06127,-0.1234,-0.002227,0.01014,0.1765,0.1592,-0.002624,-0.08137,0.2304,-0.02121,-0.239,-0.01578,-0.009392,-0.19,-0.1267,-0.1659,3.076e-05,0.0009591,0.001561,0.001867,-0.1723,0.06012,-0.01218,-0.1873,-0.1613,-0.003385,0.0008627,0.03869,-0.1675,-0.007988,-0.1525,-0.2007,-0.00149,-0.001319,0.006267,0.1554,0.1523,-0.001726,0.09196,-0.05392,-0.01967,-0.01345,-0.1534,-0.1983,-0.2101,5.344e-06,-0.00322,-0.004503,-0.005667,-0.1581,-0.1277,0.0006359,-0.08933,0.3028,0.002523,-0.01216,0.1857,-0.1784,0.006792,0.169,-0.09172,0.0004746,0.0001313,-0.003446,-0.07357,-0.09253,0.0008478,0.05574,-0.06639,0.01091,0.01715,0.1708,0.2852,-0.008149,0.01102,-0.163,1.64e-05,0.0002318,-0.0006811,-0.001387,-0.1401,-0.02883,0.001819,0.1517,0.1423,0.001529,0.001748,-0.012,0.07438,-0.0131,-0.1646,-0.1832,-0.005556,-0.004486,-0.003173,-0.09879,-0.1947,-0.01006,-0.1168,-0.224,-0.01474,-0.009617,-0.1808,-0.1535,-0.1796,-6.32e-05,-0.002937,-0.003952,-0.005068,-0.1378,0.00907,0.001855,0.1695,-0.1692,0.002111,-0.001376,0.05256,-0.1785,0.01917,-0.1126,0.4866,0.0003585,4.749e-05,-0.00386,-0.0501,-0.2063,0.0005492,0.04592,-0.06741,0.009649,0.01373,0.1598,0.1679,-0.01061,-0.06678,-0.2159,-8.293e-06,-0.0008304,-0.001734,-0.00113,-0.1074,0.04043,-0.01437,-0.3413,-0.1279,0.0008979,0.001315,0.07767,-0.03928,-0.008912,-0.1754,-0.1525,0.001179,0.001356,-0.004301,-0.1696,-0.03607,0.001851,0.08634,0.03212,-0.01382,-0.2064,-0.009018,-0.1747,-0.161,3.963e-05,-0.005321,-0.01093,-0.01345,-0.1756,-0.1617,-0.002217,-0.1537,-0.1511,-0.003076,-0.001793,-0.1527,-0.1654,-0.00582,-0.1691,-0.1562,0.0002069,-0.0005987,-0.002468,-0.09875,-0.2869,0.0001631,0.001743,0.2152,0.001369,0.001634,0.03899,-0.1698,-0.007124,-0.1374,-0.18,1.209e-05,0.0006966,0.001161,0.001367,0.05968,-0.1713,-0.01032,-0.1821,-0.1628,-0.002971,0.001438,0.04949,-0.399,-0.006527,-0.188,-0.1472,-0.001176,-0.001628,0.0003125,0.03686,-0.09341,-0.003769,0.1457,-0.1328,0.004971,-0.00609,0.1591,-0.1689,0.009189,0.181,0.1621,-6.097e-05,0.0001107,-0.004611,-0.002465,-0.1545,-0.1622,-0.009051,-0.1682,-0.1525,0.0002524,0.0006582,0.03133,-0.06516,-0.001603,0.08801,-0.08755,-0.0046,-0.003614,-0.002717,-0.1061,-0.2171,-0.008293,-0.05656,-0.1993,-0.01224,-0.2025,-0.008103,-0.1501,-0.1194,8.006e-07,-0.0006519,-0.0009723,-0.002544,-0.05719,-0.09215,0.0004635,-0.1222,0.07475,0.004305,0.008292,0.1619,0.1908,0.001259,0.01257,0.1677,0.000981,0.0007023,-0.003412,-0.07597,-0.1602,0.001397,-0.06843,0.05171,0.00853,-0.0005448,0.1281,-0.1727,0.01352,0.1657,0.2544,-5.063e-05,3.813e-05,-0.0006153,-0.001167,-0.1286,-0.0328,0.001172,0.1162,0.2376,0.0009836,-0.00357,-0.1635,-0.03403,0.001398,0.02581,0.08995,-0.006683,-0.004411,-0.002776,0.1502,-0.1595,-0.008121,-0.1767,-0.1569,-0.01465,-0.2129,-0.008695,-0.1587,-0.1727,-2.376e-05,-0.001185,0.003402,-0.002002,0.1492,-0.1678,0.008933,0.1641,0.2614,-0.001674,0.005842,0.1771,-0.162,-0.001924,-0.1655,-0.06868,0.0004435,0.0002133,0.0001356,-0.08665,0.01962,0.01602,0.1598,0.1803,0.005006,0.007741,0.1547,0.1842,0.001698,0.1514,0.1534,3.6e-05,0.0006287,-0.002026,-0.002915,-0.1129,-0.1604,0.007155,0.1629,0.1589,0.001033,-0.008083,-0.166,-0.152,0.001203,0.05022,-0.1692,-0.0009191,0.002014,-0.002296,-0.1509,-0.136,0.009931,0.1866,-0.04812,-0.001453,0.003789,0.1666,-0.1428,-0.001843,-0.08633,0.1523,-1.979e-05,0.0004271,-0.002895,-0.0008119,-0.1315,0.1455,-0.009542,-0.1582,-0.1698,0.0008529,0.002651,0.07223,0.186,0.0001112,-0.03545,0.07619,-0.001016,0.003766,0.00665,0.1772,-0.167,-0.0079,-0.1425,-0.1934,-0.001497,-0.002736,-0.1089,-0.1649,0.001119,0.01068,0.2887,2.185e-05,-0.0005307,-0.001113,-0.001451,-0.05991,0.00385,0.003658,0.1708,0.04013,0.0009662,0.001286,0.152,0.1713,-0.003356,-0.2159,0.161,0.000847,0.0006543,0.001136,0.05434,-0.04604,-0.002259,0.1486,-0.1405,0.00649,-0.0002065,0.1767,-0.1757,0.01017,0.1614,0.2279,1.344e-05,0.0001024,-0.0007864,0.002214,0.008063,0.1645,-0.001332,0.08399,-0.06902,0.0005479,0.00121,0.1628,0.04821,-0.0007529,-0.03394,0.09812,-0.004146,-0.009133,-0.01423,0.1715,-0.2767,-0.0007118,-0.152,-0.1503,0.001429,0.1538,0.001122,0.1515,0.1511,4.707e-05,0.0006257,0.0009953,0.001153,-0.1636,0.05659,-0.005556,-0.1542,-0.1733,-0.001613,0.004443,0.03993,0.1413,-0.00354,-0.0878,-0.1457,-0.0006665,-0.001493,-0.0005853,0.002158,-0.123,-0.00493,-0.1437,-0.02863,0.0007039,4.486e-05,0.07979,-0.1044,0.00358,0.1702,0.1521,-3.04e-06,-0.000498,-0.0008677,-0.0007028,-0.0435,0.1526,-0.008838,-0.2281,-0.1512,0.0008965,0.0007345,0.1509,0.1507,0.002213,0.1559,0.1279,0.0007118,-0.0008701,-0.005209,-0.1203,-0.07018,0.000168,-0.05694,0.1219,0.001579,0.00192,0.1415,0.04374,-0.004248,-0.1307,-0.1568,2.967e-05,0.0005077,-0.001217,-0.003047,-0.4345,-0.1114,0.0003746,0.04414,-0.1224,0.000885,-0.001674,-0.03337,-0.2305,0.001217,0.04487,0.2758,-0.0007354,-0.0008107,-0.0007308,0.06834,-0.04102,-0.009045,-0.1654,-0.1804,0.01162,0.2087,0.1606,6.849e-05,-0.0003697,-0.0007271,-0.001097,-0.117,-0.03863,0.0007854,0.1507,0.1423,0.0008614,0.0002224,-0.009616,0.141,0.00608,-0.1519,0.1555,0.0007024,0.0008074,0.002187,0.1674,0.04386,0.0001586,-0.07926,0.03573,-0.006647,-0.00419,-0.1533,-0.1588,-0.1676,-4.859e-05,-0.0004809,-0.0001346,-0.002461,-0.1073,-0.1587,0.0001117,-0.1009,0.02086,-0.001944,0.002217,0.1752,0.01703,-0.002753,-0.1423,-0.0962,0.0005929,0.0006529,4.651e-05,0.1079,-0.009261,0.001638,0.01625,0.1102,-0.009716,-0.164,-0.1878,-3.759e-05,0.0003261,-0.00226,-0.0007589,-0.131,0.1016,-0.007124,-0.1544,-0.1525,0.0006592,-0.005037,-0.1614,-0.1516,0.0007736,0.006019,0.0832,-0.0008488,0.003541,0.004992,0.1637,0.1635,-0.007146,-0.1577,-0.1574,-0.001154,-0.0002478,-0.05791,0.1087,-0.002959,-0.1185,0.2193,-2.931e-05,-0.001412,-0.002002,-0.0007989,-0.1112,0.05262,-0.003163,-0.2006,-0.1309,0.00146,-0.0007427,0.04994,-0.1648,0.01113,-0.1141,0.3363,0.0001747,1.016e-05,0.000416,-0.06419,0.03349,-0.001182,0.07404,-0.09941,0.005106,0.007219,0.1567,0.1413,-0.006367,0.06541,-0.1763,2.668e-05,0.0001053,0.0003406,-0.0001585,-0.02786,0.08308,0.001035,0.04072,-0.121,-0.0009591,-0.0001435,-0.03809,0.1299,-0.001603,-0.1024,-0.1896,-0.002738,-0.001259,-0.001435,-0.1513,-0.1526,0.0002522,-0.004727,0.03539,-0.006595,-0.004159,-0.1589,-0.1705,-0.01377,-0.1653,-0.1563,-2.268e-05,3.119e-05,-0.0005389,0.001135,0.1024,-0.219,-0.001032,-0.1174,-0.03241,0.0004189,-1.516e-05,-0.08809,0.01208,0.001869,0.1531,-0.02242,-0.003841,-0.003165,-0.003936,-0.1538,-0.1567,-0.0005695,-0.1512,-0.1502,-0.1656,4.754e-06,3.342e-05,-0.0003345,-0.0004885,-0.04574,0.0217,0.00213,0.1688,0.05437,0.0005843,0.0006865,-0.1589,0.03456,-0.004227,-0.09922,-0.2994,-0.006409,-0.1787,-0.003719,-0.1645,-0.002263,-0.1547,-0.1523,1.072e-05,-0.00409,0.06903,-0.006141,-0.6168,-0.003171,0.004857,-0.1741,6.456e-05,0.006094,-0.1436,0.00778,0.1775,0.1537,1.212e-05,-0.003113,-0.0908,0.1372,6.955e-05,0.0129,-0.05936,-4.62e-05,-0.001201,-0.001765,-0.0004716,-0.1219,0.05031,-0.002787,-0.1857,-0.1081,0.001556,-1.698e-05,0.05689,-0.1616,0.01459,0.3221,-0.1568,0.0001222,-3.041e-05,0.0002651,-0.0565,0.02506,-0.0009803,-0.01967,-0.1745,0.004811,0.007418,0.1592,0.2083,-0.00305,0.04976,-0.1389,-7.024e-06,-0.00413,-0.005373,-0.006962,-0.2472,-0.07824,0.1336,0.1229,4.801e-05,-0.0003182,-2.266e-05,-0.1071,0.015,-0.001539,-0.04664,-0.1468,0.000614,0.0006688,0.1623,0.02902,-0.007934,-0.177,-0.1606,4.689e-06,-0.0003816,-0.0002852,-0.000595,-0.1131,-0.02027,0.000711,0.151,0.1701,-0.00328,-0.007307,-0.2097,-0.1705,0.000913,0.1508,0.1525,0.0005695,0.0008009,-0.0002205,0.1,-0.03785,0.001545,0.1688,0.05935,-0.002266,-0.000403,-0.1455,0.1404,-0.205,-9.94e-06,0.000169,0.0003473,0.0004296,-0.01454,0.04665,-0.003018,-0.1678,-0.1516,-0.0009911,0.001173,0.08227,0.004862,-0.002149,-0.1613,-0.178,-0.0008716,0.0002617,0.001823,0.02457,0.1242,-0.0008857,-0.06204,0.08491,-0.002764,-0.001859,-0.1207,0.1979,-0.01129,-0.2209,0.1764,-2.376e-05,0.0001474,0.000573,-0.0006456,0.02481,-0.2833,0.00113,0.08423,-0.1286,-0.000326,0.001703,0.1461,-0.1057,-0.0005867,-0.06626,0.03068,-0.0008552,-0.0005613,-0.001125,0.06572,-0.04333,0.002758,-0.1535,0.1393,-0.01057,-0.002588,-0.1577,-0.1513,-0.1962,-2.656e-06,0.0003562,0.0005803,0.002252,-0.134,0.08422,0.0003052,0.03477,-0.146,-0.0009838,0.0008221,-0.1543,0.05906,-0.002696,-0.1507,-0.1722,-0.0004468,-9.145e-06,-0.0007253,0.07578,-0.1046,0.0008442,-0.07008,0.0767,-0.002161,-0.00524,-0.1595,-0.1003,-0.00114,-0.2002,-0.03513,2.027e-05,0.0001039,0.004608,0.1682,0.003348,-0.05924,0.1548,6.782e-05,-0.0002047,-0.02022,0.1289,0.000531,0.02449,0.1382,-0.001737,-0.002495,-0.0004338,0.1243,-0.03921,-0.005205,-0.1722,-0.06714,0.00442,0.002542,0.1455,0.04185,0.006554,0.1605,0.156,4.641e-07,-0.0002605,-0.0003459,-0.0002445,-0.1071,-0.004158,-0.002286,0.07017,-0.06864,0.002564,0.008357,0.1817,0.1579,0.0008203,0.1525,0.1506,0.0005081,0.001096,-0.004309,-0.1509,-0.1618,0.001336,0.09485,-0.1605,-0.0004047,-0.0003149,0.05067,-0.03663,-0.15,-6.699e-05,-0.0009382,-0.001425,-0.002195,-0.1476,-0.111,-0.0004494,0.08105,-0.07502,0.001423,-3.848e-05,-0.07267,0.1623,0.01314,0.2405,-0.1581,5.925e-05,-6.246e-05,0.0002966,-0.159,0.02245,-0.0007045,0.1596,-0.05375,0.003777,0.00531,0.1263,0.2443,-0.004078,0.0811,-0.1804,-2.408e-05,-0.0003295,-0.001549,-0.004654,0.0241,-0.4522,-0.000494,-0.01895,-0.6364,-0.0001297,0.0002835,0.02517,-0.1607,-0.0006565,-0.09533,-0.1649,0.00042,0.0005803,0.0007737,0.04425,-0.04611,-0.001114,-0.08269,0.01555,-0.002556,-0.009642,-0.08314,-0.1949,-0.001461,-0.03176,-0.1789,3.18e-05,-0.002946,-0.01128,0.06752,-0.2311,-0.001548,1.142e-05,0.1517,-0.04982,-0.00477,-0.1642,-0.1504,7.263e-05,0.0001376,0.0001855,0.02572,-0.01793,-0.002053,-0.1551,0.149,-0.001592,-0.0008608,0.2574,-0.1347,-0.003185,-0.09047,-0.1755,3.508e-06,7.782e-05,2.403e-05,0.0003205,-0.04703,0.05298,-0.0004705,0.08683,-0.03611,0.002224,0.001566,0.07658,0.1534,0.007209,0.1683,0.1617,-0.001509,-0.00217,0.003292,0.1273,-0.007328,-0.002982,-0.576,-0.03704,0.00427,0.005364,0.1466,0.1512,0.0834,7.35e-06,-0.0008275,-0.001206,-0.0009453,0.000348,-0.1474,-0.004149,-0.04376,-0.1364,0.0009555,-0.0002672,0.04518,-0.1593,0.009721,0.1985,-0.1553,0.0001288,2.777e-05,-0.0008557,-0.01432,-0.05886,0.0002444,0.01294,0.1933,0.003177,0.00467,0.1191,0.2244,-0.004298,-0.1521,-0.09913,4.449e-06,0.0002441,-0.002481,-0.0004175,-0.151,-0.1511,-0.003841,-0.1596,-0.1506,0.000315,0.000562,0.0422,-0.1592,-0.0005863,0.119,-0.1128,-0.0003821,-0.0004271,0.0009016,-0.02302,0.1393,-0.000677,0.006071,-0.08086,0.007576,0.1907,0.1511,5.343e-05,9.033e-05,-0.0001669,-0.0008914,-0.05712,-0.3579,5.951e-05,-0.004499,0.1231,0.00046,0.0006423,-0.007293,0.05161,-0.001105,0.06063,-0.07236,-0.002704,-0.001384,-0.0008897,0.1367,-0.1538,-0.1633,-0.005016,-0.1727,-0.002765,-0.1591,-0.1529,3.337e-05,-0.0001567,-0.0002181,-0.002475,-0.04717,-0.3162,-0.0001437,0.1226,-0.01546,0.001922,0.006233,0.1562,0.1712,0.0006335,0.1521,0.1505,0.0004083,0.001043,0.001444,-0.1586,0.09251,-0.001478,-0.05334,-0.1608,4.817e-05,-0.001956,-0.115,0.1866,0.000419,-0.08202,0.06485,8.875e-06,8.569e-05,0.004075,0.1628,0.003262,0.1515,0.1229,5.594e-05,5.877e-06,0.00833,-0.03387,0.002046,0.1058,0.1395,-0.001579,-0.0001532,-0.0142,0.1713,-0.4431,0.001013,0.151,4.166e-05,-0.004731,0.001599,-0.06536,0.1973,-0.007017,-0.07009,-0.189,-1.128e-05,1.976e-05,-0.002845,-0.005203,-0.1555,-0.1569,-0.001291,-0.1517,-0.1512,4.342e-05,1.477e-05,0.009985,-0.02536,0.004151,0.1747,0.1593,-0.002382,-0.001195,-0.0007602,0.1411,-0.1532,-0.1613,-0.004536,-0.1695,-0.00265,-0.1533,-0.1605,2.585e-05,0.0001351,0.0003199,0.000406,0.03052,-0.1541,-0.001467,-0.1376,0.1663,-0.0004466,-0.0001866,0.02519,-0.04521,-0.005984,-0.2064,0.233,-0.0006588,-0.000315,5.662e-05,-0.009409,0.1983,-0.00233,-0.1688,-0.05579,-0.003482,0.005361,-0.04054,0.1695,-0.005481,-0.09013,-0.1505,1.111e-05,4.809e-05,-0.0001554,-0.000328,-0.01529,-0.07911,0.0005556,0.05109,0.008979,0.0004178,0.0001947,0.1137,0.01816,0.004867,0.1671,0.1856,-0.001727,0.1722,-0.002249,-0.004936,-0.19,-0.2758,0.0005155,0.1515,0.1463,3.258e-05,-0.0003366,0.001612,0.002077,0.1391,0.167,-0.004141,-0.1541,-0.1546,-0.0005808,-0.002232,-0.07986,-0.2109,-0.0003225,-0.05173,0.1009,0.0002152,-1.556e-05,-0.001376,-0.02514,-0.129,0.0001535,-0.0001862,0.1055,0.0009593,0.0006593,0.1079,-0.05139,0.003957,0.209,0.003064,5.041e-05,6.624e-05,0.0001017,-0.00143,-0.1579,-0.1543,0.0001441,0.01625,-0.045,-0.001663,-0.003524,-0.1549,-0.1603,0.000443,0.1513,0.1484,-0.003832,-0.1614,-0.002126,-0.1519,-0.1581,-4.231e-05,1.181e-05,0.0009503,0.0003769,-0.0703,0.04258,0.003991,0.1515,-0.1538,-0.0001157,-5.25e-05,0.03039,-0.02255,-0.002967,-0.2499,-0.02598,-0.001135,-0.001919,-0.002508,0.01502,-0.08265,0.003601,0.139,0.04681,0.002518,0.003525,0.1572,0.1536,0.001909,0.07185,0.1435,-6.404e-06,-0.00025,-0.0004422,-8.659e-05,0.002198,-0.1456,-0.001064,-0.03241,-0.3699,0.0004109,0.001014,0.1323,0.1066,-0.0005785,-0.153,0.03294,0.0003456,0.00037,0.0004225,-0.007949,0.04697,-0.003234,-0.1527,-0.1587,-0.1125,3.345e-05,0.0002373,-0.0008742,-0.0004748,-0.05008,0.2074,-0.004286,0.0718,-0.1856,0.0003695,0.0004536,-0.157,0.03515,-0.001527,-0.1592,-0.1504,-0.0002968,0.001086,-0.0001135,0.1829,-0.04098,0.005802,0.08985,0.2008,-0.0005507,5.78e-05,-0.07513,0.1031,-0.001013,-0.09552,0.1282,-1.123e-05,0.0001269,0.4035,0.0001088,-0.0006087,-0.2115,0.1507,0.0002591,0.08945,-0.01033,-0.0005044,-0.0005964,-0.006193,-0.1133,-0.2521,-0.0004494,-0.02013,0.1741,0.008747,0.1618,0.1781,-6.34e-05,-4.58e-05,-0.0001035,-0.0002652,-0.03167,0.003966,0.0003221,0.1516,-0.09235,0.001112,0.0008052,0.095,0.05675,0.005322,0.2906,0.06965,-0.004379,-0.1751,-0.002523,-0.001081,-0.1607,-0.0478,-0.09876,-7.631e-06,3.902e-05,6.072e-05,0.0001436,0.03592,0.000728,-0.0004655,-0.02847,-0.1577,-0.002113,-0.001359,-0.1553,-0.1539,-0.1795,-0.00121,-0.001679,-0.000451,-0.1382,0.1322,-0.004159,-0.1476,-0.1325,0.001292,-0.001147,-0.1518,-0.1762,0.4098,7.422e-06,-1.571e-06,9.762e-05,6.579e-05,-0.003308,0.04315,0.003394,0.07206,0.1796,-0.0004457,-0.0002137,-0.01144,0.1385,-0.004126,-0.1578,-0.124,0.005092,0.1563,0.136,-1.802e-05,-0.0006831,0.0002913,-0.007061,-0.3202,0.1587,0.0005199,0.1443,0.03554,-0.007726,-0.003166,-0.4425,-0.09871,-0.6027,5.37e-05,0.0002629,0.0005089,0.1242,0.03792,-0.0003571,-0.361,-0.01123,-0.0002413,-0.0002693,0.05763,-0.03124,0.004695,0.1774,0.1507,-1.859e-05,9.808e-05,-0.0005928,0.0003542,0.0567,0.002669,-0.007509,0.09986,-0.6205,0.0002163,0.0003631,0.07933,0.01562,-0.0007334,-0.1464,-0.1217,-0.0005394,0.0009524,-1.969e-05,0.1202,-0.1309,0.004852,-0.1522,0.165,-0.001302,-0.007321,-0.2302,0.03884,-0.0006444,-0.05662,-0.09025,1.22e-05,6.563e-05,9.755e-06,-0.000536,0.009808,-0.0584,0.0001494,-0.103,0.01731,0.001101,0.003729,0.2687,0.1444,-0.00096,-0.164,0.1621,-0.0007571,-0.0006429,-0.0001701,-0.05187,0.2108,-0.00176,-0.07692,-0.12,-0.1702,-8.677e-06,1.397e-05,4.897e-05,-1.68e-05,-0.002377,0.1765,0.0009041,0.05096,0.1535,-0.00113,-0.0004061,-0.1071,0.1999,-0.003213,-0.1828,-0.1533,-0.001748,-0.0006889,0.1312,-0.0008216,-0.1554,-0.1515,-0.003653,-0.1654,-0.002036,-0.1568,-0.1518,7.204e-06,0.0006733,0.007383,-0.04933,0.01102,0.04679,0.175,0.0003007,0.0004305,0.08905,0.01649,-0.004637,-0.453,0.1536,-4.956e-05,-0.002107,0.000805,0.03547,0.1589,-0.03238,-0.6636,-0.2633,4.244e-05,0.0001718,0.02203,-0.1054,-0.0004903,-0.3215,-0.03061,-7.563e-07,2.183e-05,4.378e-05,0.0002135,-0.003147,0.0811,-0.0001819,0.006731,-0.08805,-0.001655,-0.0008223,-0.1314,-0.1571,-0.003049,-0.1608,-0.154,-0.00167,-0.001073,-0.001447,-0.1513,-0.1534,-0.0001673,-0.1503,-0.1501,-0.002938,-0.003931,-0.1545,-0.1558,-0.001992,-0.1521,-0.1525,8.842e-06,0.0001729,-0.000778,-0.0002341,0.1318,-0.04218,-0.01157,-0.2082,-0.246,0.0002734,0.0002372,0.01591,0.1725,0.1953,-0.000263,-0.0004683,-0.0005449,-0.05858,0.1516,0.001946,0.1615,0.08675,0.0005697,-0.0003681,0.1973,-0.057,0.00279,-0.1526,0.1023,-2.942e-05,-0.001267,-0.0009046,-0.0005854,0.01011,-0.0808,-0.2838,-0.175,7.299e-06,0.001955,0.1708,0.001274,-0.03154,0.1234,-1.803e-05,-0.003154,0.08619,-0.2164,-1.771e-06,0.08293,-0.002206,5.179e-06,-0.0003223,0.001613,0.002615,0.135,0.1587,-0.003883,-0.1538,-0.1543,-0.0004351,-0.0002615,-0.04439,0.1161,-0.001701,-0.1863,-0.1426,0.0001343,0.0001561,8.333e-05,-0.03119,0.01731,0.001648,0.1547,0.213,-0.006168,-0.2125,-0.155,-1.998e-06,9.881e-05,-0.001049,-0.002757,-0.1572,-0.1503,-0.000472,-0.1512,-0.1562,0.000142,-0.0004084,0.01353,-0.2292,0.0002396,0.02924,-0.1272,-0.0004505,0.0008966,0.004712,0.1546,0.1577,0.0003175,0.01925,0.1593,-0.001136,-0.0003601,-0.2116,-0.009526,-0.003886,0.02162,-0.1715,3.766e-05,0.0001204,6.683e-05,0.0001395,0.00822,0.1677,-0.0007749,0.08292,-0.09753,0.001388,0.00347,0.3294,0.1551,-0.0004704,-0.1482,0.1584,-0.0004232,-0.002868,-0.0004148,-0.006277,-0.1537,-0.1934,-0.0003393,0.0001989,-0.1168,0.08114,-0.0006818,-0.1776,-0.0826,-3.099e-05,-0.0001379,0.0006545,0.004861,-0.02382,0.1028,-8.612e-06,-0.3678,0.01234,-0.0002003,-0.002412,0.04083,-0.3876,-0.0001028,-0.01047,0.08652,0.0002502,0.0003177,0.0003059,0.1509,0.1536,0.00141,0.1724,0.1506,-0.0005855,-0.0008628,-0.0949,-0.1872,0.1713,1.881e-05,-7.867e-05,-0.0003001,-0.0004301,-0.1516,-0.02265,0.0005227,0.05894,0.1614,0.0001729,0.0003049,0.02729,-0.1585,-0.0006361,0.0614,-0.06232,0.0004245,0.0005232,0.002829,0.1296,0.176,0.0004167,0.04449,-0.1558,-0.001811,-0.0002399,0.1478,-0.1729,-0.005847,-0.1454,-0.1595,6.34e-06,3.085e-05,1.755e-05,0.0001051,-0.01913,0.02088,-0.0003729,0.08086,-0.06757,0.004522,-0.0006092,-0.1514,-0.1579,0.2129,-0.001231,-0.0008814,-0.0004292,-0.1507,-0.1566,-0.001931,-0.152,-0.1532,-0.1589,-2.933e-06,0.0001911,-0.0006737,-0.0007981,-0.1481,-0.1542,0.1651,0.0002657,0.000191,-0.03614,0.02644,0.005172,0.08108,0.1845,-0.00024,-5.746e-06,0.0001449,-0.0452,0.0628,-0.001961,-0.0292,-0.2107,-0.001144,-0.00132,-0.1029,-0.03329,0.1697,4.044e-06,-4.642e-05,-0.0002096,1.811e-05,-0.007307,0.126,-0.0006619,0.02614,-0.06838,0.0002354,0.0001198,0.01402,0.09543,0.002693,0.1522,0.1908,0.0009981,0.2305,0.0008465,0.001126,0.129,0.06587,-0.0007915,-0.02616,-0.096,-2.904e-06,0.0001114,0.000847,0.006213,-0.05811,0.1278,0.0004937,-0.08827,0.045,4.775e-05,-0.001392,0.04878,-0.3013,0.0001121,0.01887,-0.1074,-0.0004314,-0.0002357,-0.0004391,-0.02304,-0.1214,0.0009796,-0.009533,0.1123,-0.003806,-0.01161,-0.155,-0.2105,-0.0003663,-0.1696,0.07241,1.189e-05,0.0001764,-0.003434,-0.003202,-0.1536,-0.1161,-0.1542,0.0001953,0.0002577,-0.06558,0.02718,-0.0009195,-0.1567,-0.157,-0.0002555,-0.0001779,-0.0004467,-0.04622,-0.1318,0.0005908,0.07563,-0.07603,-0.001874,0.005453,0.1542,0.1592,-0.003289,-0.1509,-0.1593,2.135e-05,-0.0001238,-0.0001916,-0.0004697,0.08839,-0.04011,0.0001266,0.01083,0.2266,0.0009717,0.0007893,0.1435,0.07809,0.3141,0.000239,-0.001358,-0.0005119,-0.151,-0.1572,-0.003042,-0.1556,-0.1501,0.0002885,-0.0001837,-0.04835,0.117,0.000459,0.03556,-0.1564,3.859e-05,6.833e-05,-4.583e-05,5.413e-05,0.02045,-0.008876,-0.0009975,-0.07651,0.1436,0.0004767,0.0003523,-0.03187,0.07429,0.003672,0.05791,0.2264,-0.0009294,-0.0003442,-0.000536,-0.1258,-0.15,0.1689,-0.002549,-0.0009111,-0.1574,-0.1515,-0.006229,-0.1753,-0.1544,-1.18e-05,7.25e-06,0.0001523,-0.001972,-0.1612,-0.1183,0.0001943,0.04658,-0.01485,-0.0002134,0.0005958,0.1086,-0.02627,-0.0004561,-0.117,-0.03342,-0.001409,-0.0008349,-0.001238,-0.1512,-0.1533,-0.0001145,-0.1503,-0.15,-0.002627,-0.003508,-0.154,-0.1555,-0.001775,-0.1519,-0.1522],"roots":[0,31,62,93,124,155,186,217,246,277,308,339,370,401,432,463,492,523,554,585,616,647,678,705,736,767,796,827,858,889,914,945,976,1005,1028,1057,1088,1117,1148,1177,1208,1239,1268,1299,1328,1359,1390,1421,1452,1481,1512,1543,1570,1599,1626,1657,1688,1719,1744,1767,1788,1819,1842,1871,1902,1931,1962,1991,2020,2051,2082,2109,2138,2169,2196,2223,2254,2283,2310,2341,2366,2397,2418,2449,2474,2505,2526,2549,2576,2595,2624,2655,2680,2707,2736,2767,2796,2817,2844,2875,2904,2933,2964,2987,3014,3039,3070,3099,3128,3157]}
"""#
}
